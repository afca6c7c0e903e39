import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/** What the gaps of a programme are called, in their order. */
export const gapTitles = (handle: Handle, programmeId: string) =>
  seen(knowing<AssessTables>(handle), 'gap')
    .select(['code', 'title_es as titleEs', 'title_en as titleEn'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('code')
    .execute()
