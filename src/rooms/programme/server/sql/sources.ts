import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

/** The register of published documents, as far as a record that cites one shows it. */
export const sourceRefs = (handle: Handle, programmeId: string) =>
  seen(knowing<ProgrammeTables>(handle), 'source')
    .select(['code', 'organisation', 'title', 'kind', 'year', 'url'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
