import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type ReportTables, seen } from '../tables.ts'

/** Whether releases of a programme print what is not translated; one that nobody was asked about asks for both languages. */
export const isPrinted = async (handle: Handle, programmeId: string): Promise<boolean> => {
  const row = await seen(knowing<ReportTables>(handle), 'translation_rule')
    .select('printed')
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  return row?.printed ?? false
}
