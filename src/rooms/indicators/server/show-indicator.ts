import { sourceRefs } from '#programme/port'
import { indicatorShow } from '../contract/statistics.ts'
import { mainSourceOf } from '../domain/figures.ts'
import { publishable } from '../domain/publishable.ts'
import { readStatistics } from './abilities.ts'
import { defineQuery } from './define.ts'
import { aboutIndicator, figureLine } from './lines.ts'
import { indicatorsPackage } from './sql/package.ts'

/** One indicator with its figures as they may be handed on, and the published documents they come from. */
export const showIndicator = defineQuery({
  ...indicatorShow,
  on: async ({ db, input: { programmeId, code } }) => {
    const { indicators, figures } = await indicatorsPackage.read(db, programmeId)
    const indicator = indicators.find((one) => one.code === code)
    return indicator && { programmeId, indicator, figures: publishable(figures.filter((figure) => figure.indicator === code)) }
  },
  can: readStatistics,
  run: async ({ db, subject: { programmeId, indicator, figures } }) => {
    const cited = new Set(figures.map(({ source }) => source))
    return {
      ...aboutIndicator(indicator),
      figures: figures.map(figureLine),
      sources: (await sourceRefs(db, programmeId)).filter(({ code }) => cited.has(code)),
      mainSource: mainSourceOf(figures, indicator.code),
    }
  },
  audit: 'none',
})
