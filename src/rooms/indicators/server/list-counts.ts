import { programmeSeen, sourceRefs } from '#programme/port'
import { countList } from '../contract/statistics.ts'
import { OFFICE_COUNT } from '../domain/counted.ts'
import { publishable } from '../domain/publishable.ts'
import { readStatistics } from './abilities.ts'
import { defineQuery } from './define.ts'
import { figureLine, indicatorLines } from './lines.ts'
import { indicatorsPackage } from './sql/package.ts'

export const listCounts = defineQuery({
  ...countList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readStatistics,
  run: async ({ db, input: { programmeId } }) => {
    const sources = (await sourceRefs(db, programmeId)).filter(({ kind }) => kind === OFFICE_COUNT)
    const { indicators, figures } = await indicatorsPackage.read(db, programmeId)
    const [codes, counted] = [new Set(sources.map(({ code }) => code)), publishable(figures)]
    const own = counted.filter(({ source }) => codes.has(source))
    const named = new Set(own.map(({ indicator }) => indicator))
    return {
      indicators: indicatorLines(
        indicators.filter(({ code }) => named.has(code)),
        own,
      ),
      figures: own.map(figureLine),
      sources,
    }
  },
  audit: 'none',
})
