import type { Handle } from '#kernel/db/handles.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { addChapter } from './sql/syllabus-chapters.ts'
import { addStep } from './sql/syllabus-steps.ts'
import { addVersion } from './sql/syllabus-versions.ts'

type Given = {
  readonly programmeId: string
  readonly syllabus: Syllabus
  readonly chapters: readonly Chapter[]
  readonly by: string
  readonly now: string
}

/** Keeps a version under the hash of its canonical JSON, with its chapters, as a draft. */
export const keepVersion = async (handle: Handle, { programmeId, syllabus, chapters, by, now }: Given) => {
  const content = canonicalText(syllabus)
  const version = { sha256: sha256Hex(content), code: syllabus.code, semver: syllabus.semver, parent: syllabus.parent?.sha256 ?? null }
  const recorded = { recorded_by: by, recorded_at: now }
  await addVersion(handle, { programme_id: programmeId, ...version, content, ...recorded })
  for (const chapter of chapters) {
    const text = canonicalText(chapter)
    const kept = { programme_id: programmeId, sha256: sha256Hex(text), id: chapter.id, content: text, ...recorded }
    await addChapter(handle, version.sha256, kept)
  }
  await addStep(handle, { programmeId, sha256: version.sha256, state: 'draft', by, now })
  return { ...version, recordedAt: now }
}
