import { programmeSeen } from '#programme/port'
import { seriesList } from '../../contract/study.ts'
import { seriesIn } from '../../domain/study/series.ts'
import { defineQuery } from '../define.ts'
import { readStudies } from './abilities.ts'
import { figuresNow } from './figures-now.ts'

export const listSeries = defineQuery({
  ...seriesList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readStudies,
  run: async ({ db, input: { programmeId } }) => seriesIn(await figuresNow(db, programmeId)),
  audit: 'none',
})
