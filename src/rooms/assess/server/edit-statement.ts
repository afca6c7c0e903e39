import { refuse } from '#kernel/problem/kernel-problems.ts'
import { statementEdit } from '../contract/statement.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { ownSector } from './own-sector.ts'
import { changeStatement, type StatementFacts, statementSeen } from './sql/statements.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

/** Corrects what was written down of a statement while its workshop is open. */
export const editStatement = defineCommand({
  ...statementEdit,
  on: ({ tx, input }) => statementSeen(tx, input.programmeId, input.id),
  can: recordStatements,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, id, version: read, ...changes } = input
    await takeTurn(tx, programmeId)
    const { statement, state, sectors } = (await statementSeen(tx, programmeId, id)) ?? refuse('record.not-found')
    if (!takesStatements(state)) inState({ code: statement.workshop, state }, 'open')
    unchanged(read, statement)
    const named = Object.entries(changes).filter(([, value]) => value !== undefined)
    const facts: StatementFacts = { ...statement, ...Object.fromEntries(named) }
    ownSector({ sectors }, facts.sector)
    const version = await changeStatement(tx, programmeId, { before: statement, facts, by: recordsAs(actor, subject), at: now })
    return { id, workshop: statement.workshop, number: statement.number, version }
  },
  audit: ({ id }, { input }) => ({
    subject: id,
    fields: Object.keys(input).filter((name) => !['programmeId', 'id', 'version'].includes(name)),
  }),
})
