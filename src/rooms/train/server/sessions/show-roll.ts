import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { rollShow, type RollLine } from '../../contract/attendance.ts'
import { attendedShare, isCompleted, lastMarks } from '../../domain/sessions/attendance.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { NAMES_FOR_DAYS } from '../../domain/sessions/session-moves.ts'
import { defineQuery } from '../define.ts'
import { readRoll, recordAttendance } from './session-abilities.ts'
import { ownSession, type OwnSession } from './session-now.ts'
import { theVersion } from './session-standing.ts'
import { attendanceOf, namesOn, ordersOf, rollOf } from './sql/roll.ts'
import { contactMinutes } from './teachable.ts'

const DAY = 86_400_000
type Asked = { readonly db: Handle; readonly actor: Actor; readonly session: OwnSession; readonly now: string }

/** Names that this reader sees; whoever taught sees them until a month after, and a team those of its own country for as long as they are kept. */
const namesFor = async ({ db, actor, session, now }: Asked): Promise<(person: { pseudonym: string; country: string }) => string | null> => {
  const names = await namesOn(db, { programmeId: session.programmeId, session: session.code })
  const isRecent = Date.parse(now) <= Date.parse(session.ends) + NAMES_FOR_DAYS * DAY
  const own = actor.memberships.filter(({ role, programmeId }) => role === 'train.team' && programmeId === session.programmeId)
  return ({ pseudonym, country }) =>
    (session.teaches && isRecent) || own.some((seat) => seat.country === country) ? (names.get(pseudonym) ?? null) : null
}

/** Who takes part, with what each was there for and the form each begins with. */
export const rollLines = async (asked: Asked): Promise<RollLine[]> => {
  const { db, session } = asked
  const place = { programmeId: session.programmeId, session: session.code }
  const [roll, marks, orders] = [await rollOf(db, place), await attendanceOf(db, place), await ordersOf(db, place)]
  const nameOf = await namesFor(asked)
  const taught = { halfDays: halfDaysOf(session), contactMinutes: contactMinutes(session.modules, await theVersion(db, session)) }
  const first = new Map(orders.map(({ pseudonym, firstForm }) => [pseudonym, firstForm]))
  return roll.map((person) => {
    const own = marks.filter(({ pseudonym }) => pseudonym === person.pseudonym)
    const attended = attendedShare(own, taught)
    return {
      ...person,
      name: nameOf(person),
      firstForm: first.get(person.pseudonym) ?? null,
      marks: [...lastMarks(own).values()].map(({ halfDay, mark, minutes, reason }) => ({
        halfDay,
        mark,
        minutes,
        corrected: reason !== null,
      })),
      attended: attended ?? null,
      completed: isCompleted(attended),
    }
  })
}

export const showRoll = defineQuery({
  ...rollShow,
  on: ({ db, actor, input }) => ownSession(db, { actor, input }),
  can: readRoll,
  run: async ({ db, actor, subject, now }) => {
    const people = await rollLines({ db, actor, session: subject, now })
    const named = people.filter(({ name }) => name !== null).length
    const names = named === 0 ? ('none' as const) : named === people.length ? ('all' as const) : ('some' as const)
    return { halfDays: [...halfDaysOf(subject)], people, names, may: mayDo(actor, subject, [recordAttendance]) }
  },
  audit: ({ names }, { input }) => ({ subject: input.session, fields: names === 'none' ? ['attendance'] : ['name', 'attendance'] }),
})
