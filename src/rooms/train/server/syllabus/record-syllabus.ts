import { holdAnswers } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { canonicalHash } from '#law/rules'
import { programmeSeen } from '#programme/port'
import { syllabusRecord } from '../../contract/syllabus-operations.ts'
import { diffVersions, type Texts } from '../../domain/syllabus/diff.ts'
import { compareSemver } from '../../domain/syllabus/semver.ts'
import { recordSyllabus as ability } from './abilities.ts'
import { defineCommand } from '../define.ts'
import { keepVersion } from './keep-version.ts'
import { refuse } from '../problems.ts'
import { refuseFaulty } from './refuse-faulty.ts'
import { type VersionKept, versionsOf } from './sql/syllabus-versions.ts'
import { lineOf, statesOf } from './version-line.ts'
import { textsSeen } from './version-texts.ts'

type Candidate = Texts & { readonly programmeId: string; readonly earlier: readonly VersionKept[] }

const CLASSES = ['none', 'editorial', 'minor', 'major'] as const

/** The very text that stands here changes nothing, and a number names one text. */
const refuseTaken = ({ syllabus, earlier }: Candidate): void => {
  const { semver } = syllabus
  const sha256 = canonicalHash(syllabus)
  if (earlier.some((one) => one.sha256 === sha256)) refuse('syllabus.known')
  if (earlier.every((one) => one.semver !== semver)) return
  const last =
    earlier
      .map((one) => one.semver)
      .toSorted(compareSemver)
      .at(-1) ?? semver
  refuse('syllabus.semver-taken', { semver, last })
}

/** It follows a version that stands here, with a higher number, and says no less than what it changes. Only the first follows none. */
const refuseDetached = async (handle: Handle, { programmeId, syllabus, chapters, earlier }: Candidate): Promise<void> => {
  const { parent, semver, changeClass } = syllabus
  if (earlier.length === 0 && parent === null) return
  const known = earlier.some((one) => one.sha256 === parent?.sha256 && one.semver === parent.semver)
  const before = parent && known ? await textsSeen(handle, { programmeId, sha256: parent.sha256 }) : undefined
  const [last] = earlier
  if (!before)
    return refuse('syllabus.parent-unknown', { semver: parent?.semver ?? '—', last: last?.semver ?? 'none', sha256: last?.sha256 ?? '' })
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
    const earlier = await versionsOf(tx, programmeId, syllabus.code)
    const states = await statesOf(tx, programmeId, syllabus.code)
    const standing = earlier.filter(({ sha256 }) => states.get(sha256) !== 'withdrawn')
    refuseTaken({ programmeId, syllabus, chapters, earlier })
    const warnings = await refuseFaulty(tx, { programmeId, syllabus, chapters })
    await refuseDetached(tx, { programmeId, syllabus, chapters, earlier: standing })
    const version = await keepVersion(tx, { programmeId, syllabus, chapters, by: actor.id, now })
    return { ...lineOf(version, [], syllabus.title), warnings }
  },
  audit: ({ sha256 }) => ({ subject: sha256, fields: ['syllabus', 'chapters'] }),
})
