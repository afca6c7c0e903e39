import { countryCodes, programmeSeen } from '#programme/port'
import { matrixShow } from '../contract/matrix.ts'
import { matrixOf } from '../domain/matrix.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { closedCells } from './sql/closed-cells.ts'
import { countriesOf, RAW_TEXT_ROLES } from './workshop-abilities.ts'

export const showMatrix = defineQuery({
  ...matrixShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, now }) => {
    const { programmeId, ...asked } = input
    const assessment = await countedSeen(db, programmeId, now)
    const own = countriesOf(actor, { programmeId, all: await countryCodes(db, programmeId) }, RAW_TEXT_ROLES)
    return matrixOf(assessment, asked, { closed: await closedCells(db, programmeId), own })
  },
  audit: 'none',
})
