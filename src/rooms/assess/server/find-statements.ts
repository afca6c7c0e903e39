import { programmeSeen } from '#programme/port'
import { statementFind } from '../contract/coding.ts'
import { statementLines } from '../domain/lines.ts'
import { pageOf } from '../domain/page-of.ts'
import { selectStatements } from '../domain/select.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { fillEvidence, saidSeen } from './sql/said.ts'
import { fillWords } from './sql/words.ts'
import { given } from './given.ts'

/** What lies behind a count: the statements in sight to which the same criteria apply. */
export const findStatements = defineQuery({
  ...statementFind,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, input, now }) => {
    const { programmeId, workshop, after, limit, ...criteria } = input
    const evidence = criteria.finding !== undefined || criteria.gap !== undefined
    const said = await saidSeen(db, { programmeId, now }, { evidence })
    const found = selectStatements(said.statements, given(criteria)).filter((s) => workshop?.includes(s.workshop) ?? true)
    const { items, next } = pageOf(found, { after, limit })
    const lines = await fillEvidence(db, programmeId, items.map(statementLines(said)))
    return {
      found: found.length,
      workshops: new Set(found.map((statement) => statement.workshop)).size,
      items: await fillWords(db, programmeId, lines),
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
