import type { Handle } from '#kernel/db/handles.ts'
import { sourceRefs } from '#programme/port'
import type { ProposedLaw } from '../contract/proposal.ts'
import { refuse } from './problems.ts'

/** @throws Problem with the first source of a text that names a document which the register of the programme does not have */
export const checkRegistered = async (handle: Handle, programmeId: string, { sources }: ProposedLaw): Promise<void> => {
  if (sources.every(({ register }) => register === undefined)) return
  const codes = new Set((await sourceRefs(handle, programmeId)).map(({ code }) => code))
  for (const { id, register } of sources)
    if (register !== undefined && !codes.has(register)) refuse('law.unknown-source', { at: `sources.${id}`, found: register })
}
