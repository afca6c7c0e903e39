import { programmeSeen } from '#programme/port'
import { matrixShow } from '../contract/matrix.ts'
import { matrixOf } from '../domain/matrix.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { closedCells } from './sql/closed-cells.ts'

export const showMatrix = defineQuery({
  ...matrixShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, input, now }) => {
    const { programmeId, ...asked } = input
    const assessment = await countedSeen(db, programmeId, now)
    return matrixOf(assessment, asked, await closedCells(db, programmeId, asked.round))
  },
  audit: 'none',
})
