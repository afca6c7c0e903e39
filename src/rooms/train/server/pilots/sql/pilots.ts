import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** Sessions in which a version was tried out: they have at least begun. */
export const pilotsOf = (db: Handle, { programmeId, sha256 }: { readonly programmeId: string; readonly sha256: string }) =>
  seen(knowing<TrainTables>(db), 'session')
    .select(['programme_id as programmeId', 'code', 'country', 'sectors'])
    .where('programme_id', '=', programmeId)
    .where('syllabus', '=', sha256)
    .where('pilot', '=', true)
    .where('state', 'in', ['running', 'held', 'closed'])
    .orderBy('starts')
    .orderBy('code')
    .execute()
