import { may } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { Validated } from '../../contract/pilot-operations.ts'
import { type Pilot, validationLines } from '../../domain/pilot/validation.ts'
import { readRoll } from '../sessions/session-abilities.ts'
import { expected } from '../sessions/session-standing.ts'
import { rollOf } from '../sessions/sql/roll.ts'
import type { Observed } from './sql/observations.ts'
import { pilotsOf } from './sql/pilots.ts'

type Asked = { readonly db: Handle; readonly actor: Actor; readonly programmeId: string; readonly sha256: string }

/** How many of each sector are expected in a session. */
const bySector = async (db: Handle, place: { readonly programmeId: string; readonly session: string }) => {
  const groups = Map.groupBy(expected(await rollOf(db, place)), ({ sector }) => sector)
  return new Map([...groups].map(([sector, people]) => [sector, people.length]))
}

/** Where and with whom a version was tried out, as far as this reader is told. */
export const validationNow = async (
  { db, actor, programmeId, sha256 }: Asked,
  observed: readonly Observed[],
): Promise<{ readonly countries: string[]; readonly lines: Validated[] }> => {
  const pilots: Pilot[] = []
  for (const { code, country, sectors } of await pilotsOf(db, { programmeId, sha256 })) {
    const sees = may(actor, readRoll, { programmeId, country, teaches: false })
    const observations = observed.filter(({ session, isWithdrawn }) => session === code && !isWithdrawn).length
    const participants = sees ? await bySector(db, { programmeId, session: code }) : null
    pilots.push({ session: code, country, sectors, observations, participants })
  }
  const seats = actor.memberships.filter((seat) => seat.programmeId === programmeId)
  const whole = seats.flatMap(({ role, country }) => (role === 'train.team' || role === 'train.director' ? [country] : []))
  const lines = validationLines(pilots, whole).map(({ participants, ...line }) => ({
    ...line,
    participants: 'n' in participants ? participants.n : null,
    withheld: 'n' in participants ? null : participants.withheld,
  }))
  return { countries: [...new Set(pilots.map(({ country }) => country))].toSorted(), lines }
}
