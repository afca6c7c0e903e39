import { sessionEdit } from '../../contract/session-operations.ts'
import { instantOf } from '../../domain/sessions/local-time.ts'
import { isPlanned } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { sessionInTurn } from './session-now.ts'
import { expected } from './session-standing.ts'
import { rollOf } from './sql/roll.ts'
import { planSessions } from './session-abilities.ts'
import { changeSession, sessionSeen } from './sql/sessions.ts'
import { pilotOf } from './teachable.ts'

/** Until it runs; what was taught, where and when stands afterwards. */
export const editSession = defineCommand({
  ...sessionEdit,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: planSessions,
  run: async ({ tx, actor, input, subject: seen, now }) => {
    const subject = await sessionInTurn(tx, seen)
    if (!isPlanned(subject.state)) refuse('session.fixed', { state: saidState(subject.state) })
    const { programmeId: _, session: code, version, zone, starts, ends, stepFree, ...facts } = input
    const enrolled = expected(await rollOf(tx, input)).length
    if (input.capacity < enrolled) refuse('session.too-small', { capacity: input.capacity, enrolled })
    const pilot = await pilotOf(tx, input)
    const times = { zone, starts: instantOf(zone, starts), ends: instantOf(zone, ends) }
    const change = { ...facts, ...times, step_free: stepFree, pilot, changed_by: actor.id, changed_at: now }
    if (!(await changeSession(tx, { ...subject, version }, change))) refuse('session.changed', { version: subject.version })
    return { code, state: subject.state, version: version + 1 }
  },
  audit: ({ code }) => ({ subject: code, fields: ['syllabus', 'modules', 'starts', 'ends', 'venue', 'capacity', 'selection'] }),
})
