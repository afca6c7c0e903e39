import { programmeSeen } from '#programme/port'
import { coverageShow } from '../contract/coverage.ts'
import { coverageFor } from './coverage-for.ts'
import { defineQuery } from './define.ts'
import { assessmentSeen } from './sql/assessment.ts'
import { readWorkshops } from './workshop-abilities.ts'

/** Who was asked and who was not: countries by sectors of a round. */
export const showCoverage = defineQuery({
  ...coverageShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readWorkshops,
  run: async ({ db, actor, input: { programmeId, round }, now }) => {
    const assessment = await assessmentSeen(db, programmeId, now)
    return coverageFor({ db, actor }, { programmeId, assessment, round })
  },
  audit: 'none',
})
