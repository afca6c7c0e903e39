import { attendanceRecord } from '../../contract/attendance.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { takesAttendance } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { recordAttendance } from './session-abilities.ts'
import { ownSession, sessionInTurn } from './session-now.ts'
import { expected } from './session-standing.ts'
import { addAttendance, attendanceOf, rollOf } from './sql/roll.ts'

/** Each mark is an entry: the last one holds, and those before it stay readable. */
export const markAttendance = defineCommand({
  ...attendanceRecord,
  on: ({ tx, actor, input }) => ownSession(tx, { actor, input }),
  can: recordAttendance,
  run: async ({ tx, actor, input, subject: seen, now }) => {
    const subject = await sessionInTurn(tx, seen)
    const { programmeId, session, halfDay, marks, reason } = input
    if (!takesAttendance(subject.state)) refuse('attendance.not-yet', { state: saidState(subject.state) })
    if (subject.state === 'closed' && reason === null) refuse('attendance.reason-needed')
    if (!halfDaysOf(subject).includes(halfDay)) refuse('attendance.no-such-half-day', { halfDay })
    const people = new Map(expected(await rollOf(tx, input)).map((person) => [person.pseudonym, person]))
    const unknown = marks.filter(({ pseudonym }) => !people.has(pseudonym)).map(({ pseudonym }) => pseudonym)
    if (unknown.length > 0) refuse('attendance.not-enrolled', { pseudonyms: unknown.join(', ') })
    const before = (await attendanceOf(tx, input)).filter((one) => one.halfDay === halfDay)
    const rows = marks.map(({ pseudonym, mark, minutes }) => {
      const number = before.filter((one) => one.pseudonym === pseudonym).length + 1
      const at = { programme_id: programmeId, session, pseudonym, country: people.get(pseudonym)!.country, half_day: halfDay }
      return { ...at, number, mark, minutes, reason, recorded_by: actor.id, recorded_at: now }
    })
    await addAttendance(tx, rows)
    return { session, recorded: rows.length }
  },
  audit: ({ session }) => ({ subject: session, fields: ['attendance'] }),
})
