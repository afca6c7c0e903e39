import pino from 'pino'
import { afterAll, beforeAll, test } from 'vitest'
import { publicPackage } from '../../src/rooms/report/domain/public-package.ts'
import { releasable } from '../../src/rooms/report/domain/release/releasable.ts'
import { withReviews } from '../../src/rooms/report/server/reviewed/reviews.ts'
import { keepProgramme } from '../../src/rooms/report/server/sql/package.ts'
import { type Actor, NOBODY, OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Rooms } from '#kernel/command/rooms.ts'
import type { Operation } from '#kernel/command/operation.ts'
import { fileFields } from '#kernel/command/flat-input.ts'
import type { Database, Engine } from '#kernel/db/database.ts'
import { rehearse } from '#kernel/db/rehearsal.ts'
import { transaction } from '#kernel/db/transaction.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { createApp } from '#kernel/http/app.ts'
import { methodOf, pathOf } from '#kernel/http/routes.ts'
import { membershipsOf } from '#programme/port'
import { printedTables, type ProgrammePackage } from '#report/package.ts'
import { writeArchive } from '#sheets/archive.ts'
import { writePackage } from '#sheets/write-package.ts'
import { NOW } from '#test/house.ts'
import { copiesOf } from '#test/postgres.ts'
import { openStage, type Stage } from '#test/stage.ts'
import { rooms as house } from '#test/rooms.ts'
import { accountOf, ELSEWHERE, PEOPLE, PROGRAMME, seatPeople } from './people.ts'
import { seedRecords } from './of-rooms.ts'

export type Input = Readonly<Record<string, unknown>>
export type World = {
  readonly rooms: Rooms
  /** Bound by row-level security, as the server has it; what is asked outside `within` stays in it. */
  readonly database: Database
  /** Sends a valid request as this person, over HTTP without a socket. */
  readonly ask: (who: string, operation: Operation, input: Input) => Promise<Response>
  /** Of all that is asked within, nothing stays; one may stand within another. */
  readonly within: <Result>(play: (stage: Database) => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
}

const WHO = 'X-Test-Person'
const AT = '2026-01-01T00:00:00.000Z'

const elsewhere = ({ tables, passages }: ProgrammePackage): ProgrammePackage => ({
  passages,
  tables: { ...tables, programme: tables.programme.map((row) => ({ ...row, code: 'ELSE' })) },
})

const annexOf = (given: ProgrammePackage): Uint8Array =>
  writeArchive(writePackage<typeof printedTables>(publicPackage(releasable(given, '2026-02-01')), printedTables))

const seeded = async (database: Database, given: ProgrammePackage, without?: 'GT'): Promise<void> =>
  transaction(database, contextOf(OPERATOR), async (tx: Writer<never>) => {
    await keepProgramme(tx, { programmeId: PROGRAMME, now: AT }, withReviews(given))
    await keepProgramme(tx, { programmeId: ELSEWHERE, now: AT }, elsewhere(given))
    await seatPeople(tx)
    await seedRecords(tx, { annex: annexOf(given), without })
  })

/** People with the seats that the database says hold today, as sign-in reads them. */
const actorsIn = async (database: Database): Promise<ReadonlyMap<string, Actor>> => {
  const found = new Map<string, Actor>([
    ['nobody', NOBODY],
    ['operator', OPERATOR],
  ])
  for (const name of PEOPLE) found.set(name, person(accountOf(name), await membershipsOf(database, accountOf(name), NOW)))
  return found
}

/** The whole house with a programme in it, on a database of which nothing stays. */
export const openWorld = async (engine: Engine, given: ProgrammePackage, rooms: Rooms = house): Promise<World> =>
  worldOn(await openStage(engine, rooms.migrations), { given, rooms })

/** The same without what only Guatemala knows of what is kept sealed. */
export const openOtherWorld = async (engine: Engine, given: ProgrammePackage): Promise<World> =>
  worldOn(await openStage(engine, house.migrations), { given, rooms: house, without: 'GT' })

/**
 * Vitest's `it` for races, each in a world of its own whose transactions may run side by side. The embedded database has one connection, on
 * which they come one after another however they are asked: as they do within one world, of which nothing stays.
 * @param before what was done in each of them, once for all
 */
export const inRaces = (engine: Engine, given: ProgrammePackage, before: (world: World) => Promise<void> = async () => {}) => {
  let races: Races
  beforeAll(async () => void (races = await (engine === 'pglite' ? onOneStage : onCopies)({ given, rooms: house }, before)))
  afterAll(() => races.close())
  return test.extend<{ world: World }>({
    // oxlint-disable-next-line no-empty-pattern
    world: async ({}, use) => races.play(use),
  })
}

type Races = { readonly play: (use: (world: World) => Promise<void>) => Promise<void>; readonly close: () => Promise<void> }
type Before = Parameters<typeof inRaces>[2] & {}

const onOneStage = async (made: Made, before: Before): Promise<Races> => {
  const world = await worldOn(await openStage('pglite', house.migrations), made)
  await before(world)
  return { play: (use) => world.within((database) => use({ ...world, database })), close: () => world.close() }
}

const onCopies = async (made: Made, before: Before): Promise<Races> => {
  const { copy, close } = await copiesOf(house.migrations, async (database) =>
    before(await worldOn({ database, close: async () => {} }, made)),
  )
  const play: Races['play'] = async (use) => {
    const own = await copy()
    const world = await playedOn({ database: own.app, close: () => own.close() }, made)
    await use(world).finally(() => world.close())
  }
  return { play, close }
}

type Made = { readonly given: ProgrammePackage; readonly rooms: Rooms; readonly without?: 'GT' }

const worldOn = async (stage: Stage, made: Made): Promise<World> => {
  await seeded(stage.database, made.given, made.without)
  return playedOn(stage, made)
}

const playedOn = async ({ database, close }: Stage, { rooms }: Made): Promise<World> => {
  const actors = await actorsIn(database)
  let [stage, made] = [database, 0]
  const app = createApp({
    house: {
      get database() {
        return stage
      },
      rooms,
      now: () => NOW,
      newId: () => `0192f7a0-5b1e-7000-8000-${String((made += 1)).padStart(12, '0')}`,
      audited: () => {},
      signingSeed: () => new Uint8Array(32).fill(7),
    },
    whoIs: async (request) => actors.get(decodeURIComponent(request.headers.get(WHO) ?? '')) ?? NOBODY,
    log: pino({ level: 'silent' }),
  })
  return {
    rooms,
    database,
    ask: async (who, operation, input) => app.request(...requestOf(who, operation, input)),
    within: (play) => {
      const [before, counted] = [stage, stage === database ? 0 : made]
      made = counted
      return rehearse(before, async (rehearsed) => {
        stage = rehearsed
        return play(rehearsed).finally(() => void ([stage, made] = [before, counted]))
      })
    },
    close,
  }
}

const requestOf = (who: string, operation: Operation, input: Input): [string, RequestInit] => {
  const headers = { [WHO]: encodeURIComponent(who) }
  const method = methodOf(operation)
  if (method === 'GET') return [`${pathOf(operation)}?${wordsOf(input)}`, { headers }]
  if (fileFields(operation.input).length > 0) return [pathOf(operation), { method, headers, body: formOf(input) }]
  return [pathOf(operation), { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(input) }]
}

const wordsOf = (input: Input): URLSearchParams =>
  new URLSearchParams(
    Object.entries(input).flatMap(([name, values]) => [values].flat().map((value) => [name, String(value)] as [string, string])),
  )

const formOf = (input: Input): FormData => {
  const form = new FormData()
  const fields = Object.entries(input).filter(([, value]) => !(value instanceof File))
  form.append('input', JSON.stringify(Object.fromEntries(fields)))
  for (const [name, value] of Object.entries(input)) if (value instanceof File) form.append(name, value)
  return form
}
