import type { Handle } from '#kernel/db/handles.ts'
import { localDay } from '#programme/rules'
import { lastMarks } from '../../domain/sessions/attendance.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { type AsItStands, usableAs } from '../../domain/sessions/session-moves.ts'
import { asOf, mayTeachOn, standingOf } from '../../domain/people/standing.ts'
import { attendanceOf, type OnRoll, rollOf } from './sql/roll.ts'
import { certificationSteps, facilitatorsSeen } from './sql/facilitators.ts'
import type { SessionSeen } from './sql/sessions.ts'
import { staffOf } from './sql/staff.ts'
import { type Taught, taughtVersion } from './sql/taught-versions.ts'

/** Who teaches a session, with until when they may and whether they may on its last day. */
export const teachersOf = async (db: Handle, session: SessionSeen, { syllabus }: Taught) => {
  const { programmeId, code, language, zone, ends } = session
  const [staff, known, steps] = [
    await staffOf(db, { programmeId, session: code }),
    await facilitatorsSeen(db, programmeId),
    await certificationSteps(db, programmeId),
  ]
  const day = localDay(zone, ends)
  return staff.map(({ facilitator, part }) => {
    const person = known.find(({ id }) => id === facilitator)
    const own = steps.filter((one) => one.facilitator === facilitator && one.syllabus === syllabus.code && one.language === language)
    const candidate = asOf({ yearsOfPractice: person?.yearsOfPractice ?? 0, steps: own, taught: [] }, day)
    return {
      facilitator,
      part,
      name: person?.name ?? null,
      country: person?.country ?? null,
      validUntil: standingOf(candidate, day).validUntil ?? null,
      mayTeach: mayTeachOn(candidate, day),
    }
  })
}

export const theVersion = async (db: Handle, { programmeId, syllabus }: SessionSeen): Promise<Taught> => {
  const taught = await taughtVersion(db, programmeId, syllabus)
  if (!taught) throw new Error('a session teaches a version that is not there')
  return taught
}

/** Who is expected: enrolled, to be trained in this session, and not withdrawn. */
export const expected = (roll: readonly OnRoll[]): readonly OnRoll[] =>
  roll.filter(({ arm, withdrawnOn }) => arm === 'trained' && withdrawnOn === null)

/** What bears on a session's next step. */
export const sessionStanding = async (db: Handle, session: SessionSeen, now: string): Promise<AsItStands> => {
  const place = { programmeId: session.programmeId, session: session.code }
  const taught = await theVersion(db, session)
  const people = expected(await rollOf(db, place))
  const marks = await attendanceOf(db, place)
  const halfDays = halfDaysOf(session)
  const marked = people.every(({ pseudonym }) => {
    const last = lastMarks(marks.filter((one) => one.pseudonym === pseudonym))
    return halfDays.every((halfDay) => last.has(halfDay))
  })
  const leads = (await teachersOf(db, session, taught)).filter(({ part, mayTeach }) => part === 'lead' && mayTeach)
  const { starts, ends } = session
  return { starts, ends, now, leads: leads.length, enrolled: people.length, marked, usable: usableAs(taught.state) !== undefined }
}
