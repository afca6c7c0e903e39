import type { Handle } from '#kernel/db/handles.ts'
import type { Whole } from '../../domain/syllabus/only-conditions.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import type { VersionSeen } from './sql/syllabus-versions.ts'

/** A version with what its chapters are. */
export const wholeOf = async (handle: Handle, version: VersionSeen): Promise<Whole> => ({
  syllabus: version.syllabus,
  chapters: (await chaptersOf(handle, version)).map(({ id, sha256, chapter }) => ({ id, sha256, module: chapter.module })),
})
