import { mayDo } from '#kernel/access/ability.ts'
import { findingShow } from '../contract/finding.ts'
import { evidenceLines } from '../domain/evidence-lines.ts'
import { findingLine } from '../domain/finding-lines.ts'
import { readAnalysis, writeFindings } from './analysis-abilities.ts'
import { citedSeen } from './cited.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { earlierOf } from './sql/code-versions.ts'
import { fillWords } from './sql/words.ts'
import { type FindingBody, findingSeen } from './sql/findings.ts'
import { unseenFor } from './unseen-for.ts'

/** A finding with all that bears on it, as far as its reader sees; what was said is in it only for the reader's own country. */
export const showFinding = defineQuery({
  ...findingShow,
  on: ({ db, input }) => findingSeen(db, input.programmeId, input.code),
  can: readAnalysis,
  run: async ({ db, actor, subject, now }) => {
    const { programmeId, code, version, changedAt, changedBy } = subject
    const assessment = await countedSeen(db, programmeId, now)
    const finding = assessment.findings.get(code)
    if (!finding) throw new Error(`finding ${code} is in sight and not in the programme`)
    const { sight, unseen } = await unseenFor({ db, actor }, { programmeId, assessment })
    const [line, evidence] = [findingLine(assessment, finding, unseen), evidenceLines(assessment, { finding: code }, unseen)]
    return {
      ...line,
      ...evidence,
      cited: [...(await citedSeen(db, programmeId, line))],
      sight,
      supporting: await fillWords(db, programmeId, evidence.supporting),
      contrary: await fillWords(db, programmeId, evidence.contrary),
      gaps: assessment.tables.gaps
        .filter((gap) => line.gaps.includes(gap.code))
        .map((gap) => ({ code: gap.code, titleEs: gap.title_es, titleEn: gap.title_en })),
      version,
      changedAt,
      changedBy,
      earlier: await earlierOf<FindingBody>(db, { kind: 'finding', programmeId, code }),
      may: mayDo(actor, subject, [writeFindings]),
    }
  },
  audit: (_, { subject }) => ({ subject: subject.code, fields: ['text'] }),
})
