import { localDay } from '#programme/rules'
import { enrolmentWithdraw } from '../../contract/people.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { sessionInTurn } from './session-now.ts'
import { enrolPeople } from './session-abilities.ts'
import { participantSeen } from './sql/people.ts'
import { withdrawEnrolment } from './sql/roll.ts'
import { sessionSeen } from './sql/sessions.ts'

/** Somebody does not come after all. Why stays said; the place is free again. */
export const withdrawPerson = defineCommand({
  ...enrolmentWithdraw,
  on: async ({ tx, input }) => {
    const [session, person] = [await sessionSeen(tx, input), await participantSeen(tx, input)]
    return session && person && { programmeId: input.programmeId, country: person.country, session }
  },
  can: enrolPeople,
  run: async ({ tx, input, subject, now }) => {
    const session = await sessionInTurn(tx, subject.session)
    if (!isOpen(session.state)) refuse('session.fixed', { state: saidState(session.state) })
    const { pseudonym, reason } = input
    if (!(await withdrawEnrolment(tx, input, { pseudonym, on: localDay(session.zone, now), reason })))
      refuse('attendance.not-enrolled', { pseudonyms: pseudonym })
    return { session: session.code, pseudonym }
  },
  audit: ({ pseudonym }) => ({ subject: pseudonym, fields: ['withdrawn_on', 'withdrawn_reason'] }),
})
