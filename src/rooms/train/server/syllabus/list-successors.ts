import type { Handle } from '#kernel/db/handles.ts'
import { type Successor, syllabusSuccessors } from '../../contract/syllabus-answers.ts'
import { OPEN_STATES } from '../../contract/syllabus-state.ts'
import { answeredPart, changedPlaces } from '../../domain/syllabus/answered-part.ts'
import { diffVersions } from '../../domain/syllabus/diff.ts'
import { compareSemver } from '../../domain/syllabus/semver.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { refuse } from '../problems.ts'
import { versionsOf } from './sql/syllabus-versions.ts'
import { underConditions } from './under-conditions.ts'
import { statesOf } from './version-line.ts'
import { textsOf } from './version-texts.ts'
import { widerThan } from './wider-change.ts'

/** The one that is meant: it changes what the condition names and nothing else, and is not beside it yet. */
const isMeant = ({ wider, stands, own }: Successor): boolean => wider.length === 0 && own > 0 && stands === 'open'

/** Better than none: what may stand beside the condition before what may not, and of these what changes the place that it names. */
const nearness = (one: Successor): number => {
  if (one.wider.length > 0) return 0
  if (one.own === 0) return 1
  return isMeant(one) ? 3 : 2
}

/** The one that is meant; of several alike the last recorded, and of one moment the highest. */
const byMeaning = (one: Successor, other: Successor): number =>
  nearness(other) - nearness(one) || other.recordedAt.localeCompare(one.recordedAt) || compareSemver(other.semver, one.semver)

type Asked = { readonly programmeId: string; readonly voted: Awaited<ReturnType<typeof textsOf>>; readonly condition: number }

const successorSeen = async (handle: Handle, { programmeId, voted, condition }: Asked, sha256: string): Promise<Successor | undefined> => {
  const version = await textsOf(handle, { programmeId, sha256 })
  const under = await underConditions(handle, version, sha256)
  const own = under?.approved.hash === voted.sha256 ? under.conditions.find(({ number }) => number === condition) : undefined
  if (!under || !own) return undefined
  const { places } = await widerThan(handle, version, under)
  const { semver, syllabus, recordedAt } = version
  const difference = diffVersions(voted, version)
  const { entries } = answeredPart(difference, [voted, version], { target: own.target, others: [] })
  const changes = { changes: [...changedPlaces(difference)], own: entries.length, wider: [...places] }
  return { sha256, semver, date: syllabus.date, recordedAt, stands: own.state, ...changes }
}

/** Versions that may be put beside a condition: those that follow the one that was voted on and are not decided. The one that is meant stands first, of several the last recorded. */
export const listSuccessors = defineQuery({
  ...syllabusSuccessors,
  on: async ({ db, input: { programmeId, sha256 } }) => {
    const [version] = (await versionsOf(db, programmeId)).filter((one) => one.sha256 === sha256)
    return version && { programmeId, code: version.code }
  },
  can: readSyllabus,
  run: async ({ db, input: { sha256, condition }, subject: { programmeId, code } }) => {
    const voted = await textsOf(db, { programmeId, sha256 })
    const under = await underConditions(db, voted, sha256)
    if (under?.approved.hash !== sha256 || !under.conditions.some(({ number }) => number === condition))
      return refuse('syllabus.no-condition', { number: condition, semver: voted.semver })
    const others = (await versionsOf(db, programmeId, code)).filter((one) => one.sha256 !== sha256)
    const states = await statesOf(db, programmeId, code)
    const following = others.filter((one) => one.parent === sha256 && OPEN_STATES.includes(states.get(one.sha256) ?? 'draft'))
    const found: Successor[] = []
    for (const one of following) {
      const seen = await successorSeen(db, { programmeId, voted, condition }, one.sha256)
      if (seen) found.push(seen)
    }
    const versions = found.toSorted(byMeaning)
    return {
      voted: { semver: voted.semver },
      versions,
      meant: versions.find(isMeant)?.sha256 ?? null,
      apart: others.length - found.length,
    }
  },
  audit: 'none',
})
