import { programmeSeen } from '#programme/port'
import { roundsCompare } from '../contract/matrix.ts'
import { compareFinding, compareGap } from '../domain/compare-rounds.ts'
import { comparedLines } from '../domain/compared-lines.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { unseenFor } from './unseen-for.ts'

export const compareRounds = defineQuery({
  ...roundsCompare,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, now }) => {
    const { programmeId, by, ...rounds } = input
    const assessment = await countedSeen(db, programmeId, now)
    const { sight, unseen } = await unseenFor({ db, actor }, { programmeId, assessment })
    const { findings, gaps, countries } = assessment.tables
    const [records, compare] = by === 'finding' ? ([findings, compareFinding] as const) : ([gaps, compareGap] as const)
    return {
      ...rounds,
      countries: countries.map(({ code }) => code),
      sight,
      rows: records.map(({ code, title_es, title_en }) => {
        return { code, titleEs: title_es, titleEn: title_en, cells: comparedLines(compare(assessment, code, rounds), rounds, unseen) }
      }),
    }
  },
  audit: 'none',
})
