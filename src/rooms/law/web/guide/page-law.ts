import { APPROVED } from '../../contract/guide.ts'
import type { ApprovedLaw } from '../../contract/in-force.ts'
import { type ReadLaw, readLaw } from '../../domain/distinguish/distinguish.ts'
import { lawInForce } from '../../domain/proposal/in-force.ts'
import { seedLaw } from '../../domain/seed.ts'

/** The law that answers: the seed that the script carries, and what countries approved, which the server put before it. */
export const lawOfPage = (): ReadLaw => {
  const laws = (globalThis as { [APPROVED]?: readonly ApprovedLaw[] })[APPROVED] ?? []
  return laws.length === 0 ? seedLaw() : readLaw(lawInForce(seedLaw().law, laws))
}
