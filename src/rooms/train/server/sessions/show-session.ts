import { mayDo, may } from '#kernel/access/ability.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { localDay } from '#programme/rules'
import { sessionShow } from '../../contract/session-operations.ts'
import { clashesOf } from '../../domain/sessions/clashes.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { blocksOf, nextStates } from '../../domain/sessions/session-moves.ts'
import { defineQuery } from '../define.ts'
import { drawOrders, enrolPeople, planSessions, readRoll, readSessions, recordAttendance, runSessions } from './session-abilities.ts'
import { seeArrivals } from '../taking/test-abilities.ts'
import { ownSession, type OwnSession } from './session-now.ts'
import { sessionStanding, teachersOf, theVersion } from './session-standing.ts'
import { sentBetween } from './sql/roll.ts'
import { stepsOf } from './sql/sessions.ts'
import { taughtSeen } from './teachable.ts'

const WEEK = 7 * 86_400_000
const shifted = (instant: string, by: number): string => new Date(Date.parse(instant) + by).toISOString()

/** Offices that are called elsewhere in the same week, as far as this reader sees who is enrolled. */
const clashes = async (db: Handle, { programmeId, code, starts, ends }: OwnSession) => {
  const sent = await sentBetween(db, programmeId, { from: shifted(starts, -WEEK), to: shifted(ends, WEEK) })
  return clashesOf(
    code,
    sent.map(({ code: session, country, office, people, zone, ...when }) => {
      return { session, country, office, people, from: localDay(zone, when.starts), to: localDay(zone, when.ends) }
    }),
  )
}

/** Facts of a session without how it is kept. */
const factsOf = (session: OwnSession) => {
  const { code, country, state, pilot, language, mode, sectors, starts, ends, zone, venue, capacity } = session
  const { modules, selection, recommendations, stepFree, network, version } = session
  const line = { code, country, state, pilot, language, mode, sectors, starts, ends, zone, venue, capacity }
  return { ...line, modules, selection, recommendations, stepFree, network, version }
}

export const showSession = defineQuery({
  ...sessionShow,
  on: ({ db, actor, input }) => ownSession(db, { actor, input }),
  can: readSessions,
  run: async ({ db, actor, input, subject, now }) => {
    const taught = await theVersion(db, subject)
    const sees = may(actor, readRoll, subject)
    const standing = await sessionStanding(db, subject, now)
    const next = nextStates(subject.state).map((state) => ({ state, blocks: [...blocksOf(state, standing)] }))
    const teachers = await teachersOf(db, subject, taught)
    return {
      ...factsOf(subject),
      taught: taughtSeen(taught),
      halfDays: [...halfDaysOf(subject)],
      steps: await stepsOf(db, input),
      next: may(actor, runSessions, subject) ? next : [],
      facilitators: teachers.map(({ facilitator, name, country, part, validUntil }) => ({ facilitator, name, country, part, validUntil })),
      enrolled: sees ? standing.enrolled : null,
      clashes: sees ? [...(await clashes(db, subject))] : [],
      may: [
        ...mayDo(actor, subject, [planSessions, runSessions, recordAttendance, readRoll, drawOrders, seeArrivals]),
        // Of whichever country the team is: it enrols its own people here.
        ...actor.memberships.flatMap(({ country, programmeId, role }) =>
          role === 'train.team' && programmeId === subject.programmeId ? mayDo(actor, { programmeId, country }, [enrolPeople]) : [],
        ),
      ],
    }
  },
  audit: 'none',
})
