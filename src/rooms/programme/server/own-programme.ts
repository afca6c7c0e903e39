import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { ProgrammeTables } from './tables.ts'

export type OwnProgramme = { readonly id: string; readonly isPractice: boolean }

/**
 * The programme whose records the house shows to everybody where an address names none: the first that is no reconstruction, so that none
 * that is founded later takes its place; a reconstruction where there is no other. For the house itself, which sees all of them.
 */
export const ownProgramme = async (handle: Handle): Promise<OwnProgramme | undefined> => {
  const found = await knowing<ProgrammeTables>(handle)
    .selectFrom('programme')
    .select(['id', 'provenance'])
    .orderBy((of) => of('provenance', '=', 'reconstruction'))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return found && { id: found.id, isPractice: found.provenance === 'reconstruction' }
}
