import { programmeSeen } from '#programme/port'
import { statementFind } from '../contract/coding.ts'
import { statementLines } from '../domain/lines.ts'
import { pageOf } from '../domain/page-of.ts'
import { selectStatements } from '../domain/select.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { countedSeen } from './sql/assessment.ts'
import { fillWords } from './sql/words.ts'
import { given } from './given.ts'

/** What lies behind a count: the statements in sight to which the same criteria apply. */
export const findStatements = defineQuery({
  ...statementFind,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, input, now }) => {
    const { programmeId, workshop, after, limit, ...criteria } = input
    const assessment = await countedSeen(db, programmeId, now)
    const found = selectStatements(assessment.statements, given(criteria)).filter((s) => workshop?.includes(s.workshop) ?? true)
    const { items, next } = pageOf(found, { after, limit })
    return {
      found: found.length,
      workshops: new Set(found.map((statement) => statement.workshop)).size,
      items: await fillWords(db, programmeId, items.map(statementLines(assessment))),
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
