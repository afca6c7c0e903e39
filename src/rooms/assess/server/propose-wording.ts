import { refuse } from '#kernel/problem/kernel-problems.ts'
import { wordingPropose } from '../contract/statement.ts'
import { takesWording } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { changeStatement, statementSeen } from './sql/statements.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'
import { proposeWording as ability, recordsAs } from './workshop-abilities.ts'

/** Writes what other countries will read of a statement, in one language or in both; what was said stays as it was said. */
export const proposeWording = defineCommand({
  ...wordingPropose,
  on: ({ tx, input }) => statementSeen(tx, input.programmeId, input.id),
  can: ability,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, id, publicEs, publicEn } = input
    await takeTurn(tx, programmeId)
    const { statement, state } = (await statementSeen(tx, programmeId, id)) ?? refuse('record.not-found')
    if (!takesWording(state)) inState({ code: statement.workshop, state }, 'sealed')
    unchanged(input.version, statement)
    const facts = { ...statement, publicEs, publicEn }
    const version = await changeStatement(tx, programmeId, { before: statement, facts, by: recordsAs(actor, subject), at: now })
    return { id, workshop: statement.workshop, number: statement.number, version }
  },
  audit: ({ id }) => ({ subject: id, fields: ['publicEs', 'publicEn'] }),
})
