import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { findingList } from '../contract/finding.ts'
import { findingLine } from '../domain/finding-lines.ts'
import { readAnalysis, writeFindings } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { unseenFor } from './unseen-for.ts'

export const listFindings = defineQuery({
  ...findingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, subject, now }) => {
    const assessment = await countedSeen(db, input.programmeId, now)
    const { sight, unseen } = await unseenFor({ db, actor }, { programmeId: input.programmeId, assessment })
    return {
      findings: assessment.tables.findings.map((finding) => findingLine(assessment, finding, unseen)),
      sight,
      may: mayDo(actor, subject, [writeFindings]),
    }
  },
  audit: 'none',
})
