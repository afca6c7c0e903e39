import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

export const incidentsOf = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'syllabus_incident')
    .select(['code', 'sha256', 'outcome', 'decided_at as decidedAt'])
    .where('programme_id', '=', programmeId)
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()

export const addIncident = async (handle: Handle, row: TrainTables['syllabus_incident']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('syllabus_incident').values(row).execute()
}
