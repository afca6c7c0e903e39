import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { gapList } from '../contract/gap.ts'
import { gapLine } from '../domain/finding-lines.ts'
import { readAnalysis, writeFindings } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'

export const listGaps = defineQuery({
  ...gapList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, subject, now }) => {
    const assessment = await countedSeen(db, input.programmeId, now)
    return { gaps: assessment.tables.gaps.map((gap) => gapLine(assessment, gap)), may: mayDo(actor, subject, [writeFindings]) }
  },
  audit: 'none',
})
