import { statementRecord } from '../contract/statement.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { ownSector } from './own-sector.ts'
import { addingStatement, placeForStatement } from './sql/statements.ts'
import { statementId } from './statement-id.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

/** People wait for each: it asks for its place with its workshop, and writes with its audit entry. */
export const recordStatement = defineCommand({
  ...statementRecord,
  on: ({ tx, input }) => placeForStatement(tx, input.programmeId, input.workshop),
  can: recordStatements,
  run: ({ tx, actor, input, subject, now, last }) => {
    if (!takesStatements(subject.state)) inState(subject, 'open')
    ownSector(subject, input.sector)
    const id = statementId({ programmeId: subject.programmeId, workshop: subject.code, draftId: input.draftId })
    last(...addingStatement(tx, subject, { ...input, id, by: recordsAs(actor, subject), at: now }))
    return { id, workshop: subject.code, number: subject.number, version: 1 }
  },
  audit: ({ id }) => ({ subject: id, fields: ['quadrant', 'sector', 'language', 'text', 'publicEs', 'publicEn', 'year', 'source'] }),
})
