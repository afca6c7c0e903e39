import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { findingList } from '../contract/finding.ts'
import { findingLine } from '../domain/finding-lines.ts'
import { readAnalysis, writeFindings } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'

export const listFindings = defineQuery({
  ...findingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, subject, now }) => {
    const assessment = await countedSeen(db, input.programmeId, now)
    return {
      findings: assessment.tables.findings.map((finding) => findingLine(assessment, finding)),
      may: mayDo(actor, subject, [writeFindings]),
    }
  },
  audit: 'none',
})
