import { may } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { countryCodes } from '#programme/port'
import { dayAmong, localDay } from '#programme/rules'
import type { Trained } from '../../domain/people/coverage.ts'
import { coverageLines } from '../../domain/people/coverage-lines.ts'
import { attendedShare, isCompleted } from '../../domain/sessions/attendance.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { recordEstablishments } from './session-abilities.ts'
import { allAttendance, attendedSessions, establishmentsSeen } from './sql/coverage.ts'
import { type Taught, taughtVersion } from './sql/taught-versions.ts'
import { contactMinutes } from './teachable.ts'

type Asked = {
  readonly db: Handle
  readonly actor: Actor
  readonly programmeId: string
  readonly now: string
}

/** Whoever completed a session, once, from the first that they completed to the last. */
const trainedPeople = async ({ db, programmeId }: Asked): Promise<readonly Trained[]> => {
  const rows = await attendedSessions(db, programmeId)
  const marks = Map.groupBy(await allAttendance(db, programmeId), ({ session, pseudonym }) => `${session} ${pseudonym}`)
  const versions = new Map<string, Taught | undefined>()
  for (const sha256 of new Set(rows.map((row) => row.syllabus))) versions.set(sha256, await taughtVersion(db, programmeId, sha256))
  const completed = rows.filter((row) => {
    const taught = versions.get(row.syllabus)
    const own = marks.get(`${row.session} ${row.pseudonym}`) ?? []
    return taught && isCompleted(attendedShare(own, { halfDays: halfDaysOf(row), contactMinutes: contactMinutes(row.modules, taught) }))
  })
  return [...Map.groupBy(completed, ({ pseudonym }) => pseudonym).values()].map((own) => {
    const days = own.map(({ zone, ends }) => localDay(zone, ends)).toSorted()
    const { country, office, leftOn } = own[0]!
    return { country, office, leftOn, firstOn: days[0]!, lastOn: days.at(-1)! }
  })
}

/** Countries that this reader is told of: of a seat of a country that one alone, and as it is; of the region all, without small numbers. */
const countriesFor = (actor: Actor, programmeId: string, all: readonly string[]) => {
  const seats = actor.memberships.filter((seat) => seat.programmeId === programmeId)
  const whole = all.filter((country) =>
    seats.some(({ role, country: own }) => own === country && (role === 'train.team' || role === 'train.director')),
  )
  const isRegional = seats.some(({ role }) => role === 'programme.officer' || role === 'train.analyst')
  return { countries: isRegional ? all : whole, whole }
}

export const coverageNow = async (asked: Asked) => {
  const { db, actor, programmeId, now } = asked
  const all = await countryCodes(db, programmeId)
  const on = dayAmong(all, now)
  const { countries, whole } = countriesFor(actor, programmeId, all)
  const people = await trainedPeople(asked)
  const establishments = await establishmentsSeen(db, programmeId)
  const lines = coverageLines(people, { today: on, establishments, countries, whole })
  return {
    on,
    lines: [...lines],
    whole,
    records: countries.filter((country) => may(actor, recordEstablishments, { programmeId, country })),
  }
}
