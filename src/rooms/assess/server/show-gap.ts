import { mayDo } from '#kernel/access/ability.ts'
import { gapShow } from '../contract/gap.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Unseen } from '../domain/unseen.ts'
import { evidenceLines } from '../domain/evidence-lines.ts'
import { findingLine, gapLine } from '../domain/finding-lines.ts'
import { readAnalysis, writeFindings } from './analysis-abilities.ts'
import { citedSeen } from './cited.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { earlierOf } from './sql/code-versions.ts'
import { fillWords } from './sql/words.ts'
import { gapSeen, type GapWas } from './sql/gaps.ts'
import { unseenFor } from './unseen-for.ts'

const findingsBehind = (assessment: Assessment, codes: readonly string[], unseen: Unseen) =>
  codes.flatMap((code) => {
    const finding = assessment.findings.get(code)
    if (!finding) return []
    const { gaps: _, ...line } = findingLine(assessment, finding, unseen)
    return [line]
  })

/** A gap with the findings behind it and all that bears on them, as far as its reader sees. */
export const showGap = defineQuery({
  ...gapShow,
  on: ({ db, input }) => gapSeen(db, input.programmeId, input.code),
  can: readAnalysis,
  run: async ({ db, actor, subject, now }) => {
    const { programmeId, code, version, changedAt, changedBy } = subject
    const assessment = await countedSeen(db, programmeId, now)
    const gap = assessment.gaps.get(code)
    if (!gap) throw new Error(`gap ${code} is in sight and not in the programme`)
    const { sight, unseen } = await unseenFor({ db, actor }, { programmeId, assessment })
    const [line, evidence] = [gapLine(assessment, gap, unseen), evidenceLines(assessment, { gap: code }, unseen)]
    return {
      ...line,
      findings: findingsBehind(assessment, line.findings, unseen),
      ...evidence,
      cited: [...(await citedSeen(db, programmeId, line))],
      sight,
      supporting: await fillWords(db, programmeId, evidence.supporting),
      contrary: await fillWords(db, programmeId, evidence.contrary),
      version,
      changedAt,
      changedBy,
      earlier: await earlierOf<GapWas>(db, { kind: 'gap', programmeId, code }),
      may: mayDo(actor, subject, [writeFindings]),
    }
  },
  audit: (_, { subject }) => ({ subject: subject.code, fields: ['text'] }),
})
