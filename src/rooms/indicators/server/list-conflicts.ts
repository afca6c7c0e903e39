import { programmeSeen, sourceRefs } from '#programme/port'
import { conflictList } from '../contract/statistics.ts'
import { conflictsOf } from '../domain/conflicts.ts'
import { publishable } from '../domain/publishable.ts'
import { readStatistics } from './abilities.ts'
import { defineQuery } from './define.ts'
import { figureLine, indicatorLines } from './lines.ts'
import { indicatorsPackage } from './sql/package.ts'

/** Where published figures do not agree. */
export const listConflicts = defineQuery({
  ...conflictList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readStatistics,
  run: async ({ db, input: { programmeId } }) => {
    const { indicators, figures } = await indicatorsPackage.read(db, programmeId)
    const conflicts = conflictsOf(publishable(figures), indicators)
    const cited = new Set(conflicts.flatMap((conflict) => conflict.figures.map(({ source }) => source)))
    return {
      conflicts: conflicts.map((conflict) => ({ ...conflict, figures: conflict.figures.map(figureLine) })),
      sources: (await sourceRefs(db, programmeId)).filter(({ code }) => cited.has(code)),
      indicators: indicatorLines(indicators, figures),
    }
  },
  audit: 'none',
})
