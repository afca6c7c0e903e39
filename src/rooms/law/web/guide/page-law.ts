import { APPROVED } from '../../contract/guide.ts'
import type { LawInForce } from '../../contract/in-force.ts'
import { type ReadLaw, readLaw } from '../../domain/distinguish/distinguish.ts'
import { approvalsOf } from '../../domain/distinguish/notice.ts'
import { lawInForce } from '../../domain/proposal/in-force.ts'
import { seedLaw } from '../../domain/seed.ts'

/** The law that answers: the seed that the script carries, and what countries approved, which the server put before it. */
export const lawOfPage = (): ReadLaw => {
  const given = (globalThis as { [APPROVED]?: Pick<LawInForce, 'isPractice' | 'laws'> })[APPROVED]
  return given === undefined || given.laws.length === 0 ? seedLaw() : readLaw(lawInForce(seedLaw().law, given.laws), approvalsOf(given))
}
