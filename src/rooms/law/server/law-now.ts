import type { Handle } from '#kernel/db/handles.ts'
import type { ApprovedLaw, ApprovedStep } from '../contract/in-force.ts'
import { approvedOn } from '../domain/approved-on.ts'
import { type ReadLaw, readLaw } from '../domain/distinguish/distinguish.ts'
import { lawInForce } from '../domain/proposal/in-force.ts'
import { seedLaw } from '../domain/seed.ts'
import { lawsAfter, stepsOf } from './sql/versions.ts'

export type LawNow = { readonly read: ReadLaw; readonly laws: readonly ApprovedLaw[]; readonly steps: readonly ApprovedStep[] }

/** The law in force of a programme: the seed and what its countries approved. @param knownOn with what each approved up to that day of its own calendar */
export const lawNow = async (handle: Handle, programmeId: string, knownOn?: string): Promise<LawNow> => {
  const all = await stepsOf(handle, programmeId)
  const steps = knownOn === undefined ? all : all.filter((step) => approvedOn(step) <= knownOn)
  const laws = await lawsAfter(handle, programmeId, steps)
  const seed = seedLaw()
  return { read: laws.length === 0 ? seed : readLaw(lawInForce(seed.law, laws)), laws, steps }
}
