import { programmeSeen } from '#programme/port'
import { indicatorList } from '../contract/statistics.ts'
import { readStatistics } from './abilities.ts'
import { defineQuery } from './define.ts'
import { indicatorLines } from './lines.ts'
import { indicatorsPackage } from './sql/package.ts'

export const listIndicators = defineQuery({
  ...indicatorList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readStatistics,
  run: async ({ db, input }) => {
    const { indicators, figures } = await indicatorsPackage.read(db, input.programmeId)
    return { indicators: indicatorLines(indicators, figures) }
  },
  audit: 'none',
})
