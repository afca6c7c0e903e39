import { programmeSeen } from '#programme/port'
import { REGION } from '#programme/region.ts'
import { coverageShow } from '../contract/coverage.ts'
import { coverageSeen } from '../domain/coverage-seen.ts'
import { defineQuery } from './define.ts'
import { assessmentSeen } from './sql/assessment.ts'
import { cellTotals } from './sql/cell-totals.ts'
import { countriesOf, RAW_TEXT_ROLES, readWorkshops } from './workshop-abilities.ts'

/** Who was asked and who was not: countries by sectors of a round. */
export const showCoverage = defineQuery({
  ...coverageShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readWorkshops,
  run: async ({ db, actor, input: { programmeId, round }, now }) => {
    const assessment = await assessmentSeen(db, programmeId, now)
    const all = [...assessment.tables.countries.map(({ code }) => code), REGION]
    const own = countriesOf(actor, { programmeId, all }, RAW_TEXT_ROLES)
    return coverageSeen({ assessment, round, own, totals: await cellTotals(db, programmeId, round) })
  },
  audit: 'none',
})
