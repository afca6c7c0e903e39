import type { Handle } from '#kernel/db/handles.ts'
import type { VersionSeen } from '../syllabus/sql/syllabus-versions.ts'
import { statesOf } from '../syllabus/version-line.ts'

/** A version as it is named beside its pilots. */
export const versionOf = async (db: Handle, { programmeId, sha256, code, semver, syllabus }: VersionSeen) => ({
  sha256,
  code,
  semver,
  titleEs: syllabus.title.es,
  titleEn: syllabus.title.en,
  state: (await statesOf(db, programmeId, code)).get(sha256) ?? ('draft' as const),
})
