import type { Handle } from '#kernel/db/handles.ts'
import type { Texts } from '../../domain/syllabus/diff.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { versionSeen, type VersionSeen } from './sql/syllabus-versions.ts'

type Place = { readonly programmeId: string; readonly sha256: string }

/** A version with its chapters, as it is taught; undefined where there is none in sight. */
export const textsSeen = async (handle: Handle, place: Place): Promise<(VersionSeen & Texts) | undefined> => {
  const version = await versionSeen(handle, place)
  return version && { ...version, chapters: (await chaptersOf(handle, place)).map(({ chapter }) => chapter) }
}

/** The same of a version that a row names: it cannot be missing. */
export const textsOf = async (handle: Handle, place: Place): Promise<VersionSeen & Texts> => {
  const texts = await textsSeen(handle, place)
  if (!texts) throw new Error('a session or a request names a version that is not there')
  return texts
}

/** Its texts alone, for a process that has no database. */
export const textsOfVersion = ({ syllabus, chapters }: Texts): Texts => ({ syllabus, chapters })
