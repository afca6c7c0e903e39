import { sql } from 'kysely'
import { type Handle, rowsOf } from '#kernel/db/handles.ts'

export type Resting = 'version' | 'session' | 'form' | 'pilot'

type Row = { readonly what: Resting; readonly there: boolean }

/** Records that name a version: one that follows it, a session whatever became of it, forms made for it, a change that was asked of it or that it answers. */
export const restingOn = async (
  handle: Handle,
  { programmeId, sha256 }: { readonly programmeId: string; readonly sha256: string },
): Promise<readonly Resting[]> => {
  const rows = await rowsOf(
    handle,
    sql<Row>`
    select 'version' as what, exists (select from syllabus_version v where v.programme_id = ${programmeId} and v.parent = ${sha256}) as there
    union all select 'session', exists (select from session s where s.programme_id = ${programmeId} and s.syllabus = ${sha256})
    union all select 'form', exists (select from test_form f where f.programme_id = ${programmeId}
      and f.content::jsonb #>> '{forms,syllabus,sha256}' = ${sha256})
    union all select 'pilot', exists (select from change_request c where c.programme_id = ${programmeId} and c.syllabus = ${sha256})
      or exists (select from change_request_step c where c.programme_id = ${programmeId} and c.version = ${sha256})`,
  )
  return rows.filter(({ there }) => there).map(({ what }) => what)
}
