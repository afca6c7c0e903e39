import { syllabusAnswer } from '../../contract/syllabus-answers.ts'
import { answeredPart } from '../../domain/syllabus/answered-part.ts'
import { diffVersions } from '../../domain/syllabus/diff.ts'
import { reordered } from '../../domain/syllabus/reordered.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { entrySeen } from './difference-seen.ts'
import { refuse } from '../problems.ts'
import { versionSeen } from './sql/syllabus-versions.ts'
import { underConditions } from './under-conditions.ts'
import { textsOf } from './version-texts.ts'
import { widerThan } from './wider-change.ts'

/** What a successor says otherwise where a condition names it, for whoever says whether it is met; and how much it changes besides. */
export const showAnswer = defineQuery({
  ...syllabusAnswer,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  run: async ({ db, input: { condition: number }, subject: version }) => {
    const { programmeId, sha256, semver } = version
    const under = await underConditions(db, version, sha256)
    const condition = under?.conditions.find((one) => one.number === number)
    if (!under || !condition || version.parent !== under.approved.hash) return refuse('syllabus.no-condition', { number, semver })
    const [before, after] = [await textsOf(db, { programmeId, sha256: under.approved.hash }), await textsOf(db, version)]
    const others = under.conditions.filter((one) => one.number !== number).map(({ target }) => target)
    const { entries, elsewhere } = answeredPart(diffVersions(before, after), [before, after], { target: condition.target, others })
    return {
      from: { semver: before.semver, sha256: before.sha256 },
      to: { semver, sha256 },
      entries: entries.map(entrySeen),
      elsewhere,
      order: [...reordered(before.syllabus, after.syllabus)],
      wider: [...(await widerThan(db, version, under)).places],
    }
  },
  audit: 'none',
})
