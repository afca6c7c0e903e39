import { sessionStaff } from '../../contract/session-operations.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { sessionInTurn } from './session-now.ts'
import { planSessions } from './session-abilities.ts'
import { teachersOf, theVersion } from './session-standing.ts'
import { sessionSeen } from './sql/sessions.ts'
import { setStaff } from './sql/staff.ts'

/**
 * Who teaches. Somebody whose certificate ended, was suspended or revoked is refused in either part; without any, one teaches beside somebody who has it, as the way to a
 * certificate asks.
 */
export const staffSession = defineCommand({
  ...sessionStaff,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: planSessions,
  run: async ({ tx, input, subject: seen }) => {
    const subject = await sessionInTurn(tx, seen)
    if (!isOpen(subject.state)) refuse('session.fixed', { state: saidState(subject.state) })
    await setStaff(tx, input, input.facilitators)
    const teachers = await teachersOf(tx, subject, await theVersion(tx, subject))
    const refused = teachers.filter(({ part, mayTeach, validUntil }) => !mayTeach && (part === 'lead' || validUntil !== null))
    if (refused.length > 0)
      refuse('session.may-not-teach', { names: refused.map(({ name, facilitator }) => name ?? facilitator).join(', ') })
    return { code: subject.code, facilitators: teachers.length }
  },
  audit: ({ code }) => ({ subject: code, fields: ['facilitators'] }),
})
