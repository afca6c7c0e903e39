import { statementRecord } from '../contract/statement.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { ownSector } from './own-sector.ts'
import { addStatement, nextNumber } from './sql/statements.ts'
import { takeTurn } from './sql/turn.ts'
import { workshopSeen } from './sql/workshops.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

export const recordStatement = defineCommand({
  ...statementRecord,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: recordStatements,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, ...said } = input
    await takeTurn(tx, programmeId)
    const workshop = (await workshopSeen(tx, programmeId, input.workshop)) ?? subject
    if (!takesStatements(workshop.state)) inState(workshop, 'open')
    ownSector(workshop, said.sector)
    const number = await nextNumber(tx, programmeId, workshop.code)
    await addStatement(tx, programmeId, { ...said, number, by: recordsAs(actor, workshop), at: now })
    return { id: said.id, workshop: workshop.code, number, version: 1 }
  },
  audit: ({ id }) => ({ subject: id, fields: ['quadrant', 'sector', 'language', 'text', 'publicEs', 'publicEn', 'year', 'source'] }),
})
