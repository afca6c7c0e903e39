import { type Handle, knowing } from '#kernel/db/handles.ts'
import { Chapter } from '../../../contract/chapter.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Of = { readonly programmeId: string; readonly sha256: string }

/** The chapters with which a version was recorded, each with its text as it is kept and the hash under which it is. */
export const chapterTexts = (handle: Handle, { programmeId, sha256 }: Of) =>
  seen(knowing<TrainTables>(handle), 'syllabus_chapter')
    .innerJoin('chapter_version', (join) =>
      join
        .onRef('chapter_version.programme_id', '=', 'syllabus_chapter.programme_id')
        .onRef('chapter_version.sha256', '=', 'syllabus_chapter.chapter'),
    )
    .select(['chapter_version.id', 'chapter_version.sha256', 'chapter_version.content'])
    .where('syllabus_chapter.programme_id', '=', programmeId)
    .where('syllabus_chapter.syllabus', '=', sha256)
    .orderBy('chapter_version.id')
    .execute()

/** The same, read. */
export const chaptersOf = async (handle: Handle, of: Of) => {
  const rows = await chapterTexts(handle, of)
  return rows.map(({ id, sha256, content }) => ({ id, sha256, chapter: Chapter.parse(JSON.parse(content)) }))
}

/** A chapter that an earlier version had word for word is the same row. */
export const addChapter = async (handle: Handle, syllabus: string, row: TrainTables['chapter_version']): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  const { programme_id, sha256 } = row
  await tx
    .insertInto('chapter_version')
    .values(row)
    .onConflict((conflict) => conflict.columns(['programme_id', 'sha256']).doNothing())
    .execute()
  await tx.insertInto('syllabus_chapter').values({ programme_id, syllabus, chapter: sha256 }).execute()
}
