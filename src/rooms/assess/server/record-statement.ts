import { statementRecord } from '../contract/statement.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { ownSector } from './own-sector.ts'
import { addStatement } from './sql/statements.ts'
import { workshopPlace } from './sql/workshops.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

export const recordStatement = defineCommand({
  ...statementRecord,
  on: ({ tx, input }) => workshopPlace(tx, input.programmeId, input.workshop),
  can: recordStatements,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, ...said } = input
    const statement = { ...said, workshop: subject.code, country: subject.country, by: recordsAs(actor, subject), at: now }
    const { state, sectors, number, added } = await addStatement(tx, programmeId, statement)
    if (!takesStatements(state)) inState({ code: subject.code, state }, 'open')
    ownSector({ sectors }, said.sector)
    if (!added) throw new Error('a workshop that takes this statement took none')
    return { id: said.id, workshop: subject.code, number, version: 1 }
  },
  audit: ({ id }) => ({ subject: id, fields: ['quadrant', 'sector', 'language', 'text', 'publicEs', 'publicEn', 'year', 'source'] }),
})
