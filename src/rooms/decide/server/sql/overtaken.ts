import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'

/** Which of these submissions are voted on no more, since another text was decided meanwhile. */
export const overtakenAmong = async (
  handle: Handle,
  { programmeId, ids }: { readonly programmeId: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await seen(knowing<DecideTables>(handle), 'submission_overtaken')
    .select('submission')
    .where('programme_id', '=', programmeId)
    .where('submission', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ submission }) => submission))
}

export const addOvertaken = async (handle: Handle, row: DecideTables['submission_overtaken']): Promise<void> => {
  await knowing<DecideTables>(handle).insertInto('submission_overtaken').values(row).execute()
}
