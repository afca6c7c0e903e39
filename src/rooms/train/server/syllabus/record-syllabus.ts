import { holdAnswers } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { syllabusRecord } from '../../contract/syllabus-operations.ts'
import { diffVersions, type Texts } from '../../domain/syllabus/diff.ts'
import { compareSemver } from '../../domain/syllabus/semver.ts'
import { recordSyllabus as ability } from './abilities.ts'
import { defineCommand } from '../define.ts'
import { keepVersion } from './keep-version.ts'
import { refuse } from '../problems.ts'
import { refuseFaulty } from './refuse-faulty.ts'
import { versionsOf } from './sql/syllabus-versions.ts'
import { lineOf } from './version-line.ts'
import { textsSeen } from './version-texts.ts'

const CLASSES = ['none', 'editorial', 'minor', 'major'] as const

/** It follows a version that stands here, with a higher number, and says no less than what it changes. Only the first follows none. */
const refuseDetached = async (handle: Handle, programmeId: string, { syllabus, chapters }: Texts): Promise<void> => {
  const { parent, code, semver, changeClass } = syllabus
  const earlier = await versionsOf(handle, programmeId, code)
  if (earlier.length === 0 && parent === null) return
  const known = earlier.some((one) => one.sha256 === parent?.sha256 && one.semver === parent.semver)
  const before = parent && known ? await textsSeen(handle, { programmeId, sha256: parent.sha256 }) : undefined
  if (!before) return refuse('syllabus.parent-unknown', { semver: parent?.semver ?? '—' })
  if (compareSemver(semver, before.semver) <= 0) refuse('syllabus.semver-backward', { semver, parent: before.semver })
  const { least } = diffVersions(before, { syllabus, chapters })
  if (CLASSES.indexOf(least) > CLASSES.indexOf(changeClass)) refuse('syllabus.class-too-small', { least, declared: changeClass })
}

/** A version whole, with its chapters; from then on it is never changed: what is otherwise is another version. */
export const recordSyllabus = defineCommand({
  ...syllabusRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: ability,
  run: async ({ tx, actor, input: { programmeId, syllabus, chapters }, now }) => {
    await holdAnswers(tx, programmeId)
    const warnings = await refuseFaulty(tx, { programmeId, syllabus, chapters })
    await refuseDetached(tx, programmeId, { syllabus, chapters })
    const version = await keepVersion(tx, { programmeId, syllabus, chapters, by: actor.id, now })
    return { ...lineOf(version, [], syllabus.title), warnings }
  },
  audit: ({ sha256 }) => ({ subject: sha256, fields: ['syllabus', 'chapters'] }),
})
