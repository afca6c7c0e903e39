import type { Handle } from '#kernel/db/handles.ts'
import { hasCountry, sectorsIn } from '#programme/port'
import { personEnrol } from '../../contract/people.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { drawMissingOrders } from './draw-orders.ts'
import { personMade } from './new-people.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { enrolPeople } from './session-abilities.ts'
import { sessionInTurn } from './session-now.ts'
import { expected } from './session-standing.ts'
import { addPeople, participantSeen } from './sql/people.ts'
import { addEnrolments, rollOf } from './sql/roll.ts'
import { sessionSeen, type SessionSeen } from './sql/sessions.ts'

type Place = { readonly programmeId: string; readonly session: string }

/** Refuses one more than there are places; who waits or is compared takes none. */
const refuseFull = async (tx: Handle, { capacity, ...session }: SessionSeen, more: number): Promise<number> => {
  const enrolled = expected(await rollOf(tx, { programmeId: session.programmeId, session: session.code })).length
  if (enrolled + more > capacity) refuse('session.full', { capacity, enrolled })
  return enrolled + more
}

/** Whoever is enrolled once the order was drawn is drawn for at once. */
export const drawIfDrawn = async (tx: Handle, { state }: SessionSeen, asked: Place & { now: string; newId: () => string }) =>
  state === 'confirmed' || state === 'running' ? drawMissingOrders(tx, asked) : undefined

export const enrolPerson = defineCommand({
  ...personEnrol,
  on: async ({ tx, input: { programmeId, session, pseudonym, person } }) => {
    const found = await sessionSeen(tx, { programmeId, session })
    if (!found) return undefined
    if (person)
      return (await hasCountry(tx, programmeId, person.country)) ? { programmeId, country: person.country, session: found } : undefined
    const known = pseudonym === null ? undefined : await participantSeen(tx, { programmeId, pseudonym })
    return known && { programmeId, country: known.country, session: found }
  },
  can: enrolPeople,
  run: async ({ tx, actor, input, subject: { programmeId, country, session: seen }, now, newId }) => {
    const session = await sessionInTurn(tx, seen)
    if (!isOpen(session.state)) refuse('session.fixed', { state: saidState(session.state) })
    const { person, arm, reason, monthsInPost, expectsToStay, trainedBefore, supervisorAgrees } = input
    const known = await sectorsIn(tx, programmeId)
    if (person && !known.some(({ code }) => code === person.sector)) refuse('session.unknown-sector', { sectors: person.sector })
    const enrolled = await refuseFull(tx, session, arm === 'trained' ? 1 : 0)
    const made = person && personMade(person, { programmeId, by: actor.id, now, newId })
    if (made) await addPeople(tx, { participants: [made.participant], persons: [made.person] })
    const pseudonym = made?.participant.pseudonym ?? input.pseudonym ?? ''
    const answers = {
      months_in_post: monthsInPost,
      expects_to_stay: expectsToStay,
      trained_before: trainedBefore,
      supervisor_agrees: supervisorAgrees,
    }
    const at = {
      programme_id: programmeId,
      session: session.code,
      pseudonym,
      country,
      arm,
      reason,
      withdrawn_on: null,
      withdrawn_reason: null,
    }
    const rows = [{ ...at, ...answers, recorded_by: actor.id, recorded_at: now }]
    if ((await addEnrolments(tx, rows)) < rows.length) refuse('participant.known')
    await drawIfDrawn(tx, session, { programmeId, session: session.code, now, newId })
    return { session: session.code, pseudonym, enrolled, capacity: session.capacity }
  },
  audit: ({ pseudonym }) => ({ subject: pseudonym, fields: ['session', 'arm', 'reason'] }),
})
