import { refuse } from '#kernel/problem/kernel-problems.ts'
import { statementWithdraw } from '../contract/statement.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { codingOf, keepEarlier, removeCoding } from './sql/codings.ts'
import { removeStatement, statementSeen } from './sql/statements.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

/** Takes a statement out of an open workshop, with its coding; its number is not given again, and the history keeps it. */
export const withdrawStatement = defineCommand({
  ...statementWithdraw,
  on: ({ tx, input }) => statementSeen(tx, input.programmeId, input.id),
  can: recordStatements,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, id } = input
    await takeTurn(tx, programmeId)
    const { statement, state, country } = (await statementSeen(tx, programmeId, id)) ?? refuse('record.not-found')
    if (!takesStatements(state)) inState({ code: statement.workshop, state }, 'open')
    unchanged(input.version, statement)
    const coded = { programmeId, id, country, workshop: statement.workshop }
    const coding = await codingOf(tx, coded)
    if (coding) await keepEarlier(tx, coded, coding)
    // Evidence may stand without a coding, and would else name a statement that is nowhere.
    await removeCoding(tx, coded)
    await removeStatement(tx, programmeId, { was: statement, at: now, by: recordsAs(actor, subject) })
    return { id, workshop: statement.workshop, number: statement.number, version: statement.version }
  },
  audit: ({ id }) => ({ subject: id, fields: ['withdrawn'] }),
})
