import type { Actor } from '#kernel/access/actor.ts'
import type { GivenFile } from '#kernel/command/file.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { sectorsIn } from '#programme/port'
import type { RollOutcome } from '../../contract/people.ts'
import { planRoll, type RollPlan } from '../../domain/people/plan-roll.ts'
import { readRoll } from '../../domain/people/read-roll.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { expected } from './session-standing.ts'
import { participantsOf, personsOf } from './sql/people.ts'
import { rollOf } from './sql/roll.ts'
import { sessionSeen, type SessionSeen } from './sql/sessions.ts'

type Asked = { readonly actor: Actor; readonly input: { readonly programmeId: string; readonly session: string } }
export type TeamAtSession = { readonly programmeId: string; readonly country: string; readonly session: SessionSeen }

/** A session for the team that brings its people to it: those of the country of the team's seat. */
export const teamAtSession = async (db: Handle, { actor, input }: Asked): Promise<TeamAtSession | undefined> => {
  const session = await sessionSeen(db, input)
  const { programmeId } = input
  const seats = actor.memberships.filter((seat) => seat.role === 'train.team' && seat.programmeId === programmeId)
  const country = seats.find((seat) => seat.country === session?.country)?.country ?? seats[0]?.country ?? ''
  return session && { programmeId, country, session }
}

/** Reads a sheet and works out what enrolling its people would do. */
export const plannedRoll = async (db: Handle, { programmeId, country, session }: TeamAtSession, file: GivenFile): Promise<RollPlan> => {
  if (!isOpen(session.state)) refuse('session.fixed', { state: saidState(session.state) })
  const sectors = await sectorsIn(db, programmeId)
  const roll = await rollOf(db, { programmeId, session: session.code })
  const persons = await personsOf(db, { programmeId, country })
  const people = await participantsOf(db, { programmeId, country })
  return planRoll(readRoll(file, sectors), {
    known: people.map(({ pseudonym }) => ({ pseudonym, contact: persons.get(pseudonym)?.contact ?? null })),
    enrolled: new Set(roll.flatMap(({ pseudonym, withdrawnOn }) => (withdrawnOn === null ? [pseudonym] : []))),
    sectors,
    room: session.capacity - expected(roll).length,
    file: file.name,
  })
}

export const rollOutcome = (file: GivenFile, { entries, already, errors, more, warnings }: RollPlan, imported: boolean): RollOutcome => ({
  file: file.name,
  imported,
  fresh: entries.filter(({ pseudonym }) => pseudonym === undefined).length,
  known: entries.filter(({ pseudonym }) => pseudonym !== undefined).length,
  already,
  errors: [...errors],
  more,
  warnings: [...warnings],
})
