import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Engine } from '#kernel/db/database.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { AssessTables } from '../tables.ts'
import { made, people, PROGRAMME, seed } from '../workshop.fixture.ts'
import { addStatements } from './imports.ts'
import { assessPackage } from './package.ts'
import { addingStatement, placeForStatement } from './statements.ts'
import { takeTurn } from './turn.ts'

type Tx = Writer<AssessTables>
const AT = '2026-03-02T15:04:05.000Z'
const contextFor = (name: string) => contextOf(people[name] ?? OPERATOR)
const FACTS = { quadrant: 'W', sector: null, language: 'es', publicEs: null, publicEn: null, year: null, source: null } as const

const record = async (tx: Tx, id: string, country = 'HN'): Promise<number> => {
  const place = await added(tx, id, `${country}-OPE`)
  if (!place) throw new Error('the workshop is out of sight')
  return place.number
}

const added = async (tx: Tx, id: string, workshop = 'HN-OPE') => {
  const place = await placeForStatement(tx, PROGRAMME, { workshop, id })
  if (place?.state !== 'open') return place
  for (const write of addingStatement(tx, place, { ...FACTS, id, text: 'Dicho', by: 'assess.facilitator', at: AT })) await write.execute()
  return place
}

/** A row of a workbook, as an import brings it. */
const imported = (id: string) => {
  const { publicEs: public_es, publicEn: public_en, ...facts } = FACTS
  const said = { ...facts, public_es, public_en, text: 'Dicho' }
  const row = { is: 'new', sourceId: null, coding: null, row: null, others: {} } as const
  return { ...row, id, workshop: 'HN-OPE', country: 'HN', number: 90, said }
}

/** A database for each test, with what the people of the fixture see. */
const seeded = (engine: Engine) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
  })
  afterEach(() => database.close())
  return {
    write: <Result>(run: (tx: Tx) => Promise<Result>, name = 'ana-hn') =>
      transaction<AssessTables, Result>(database.app, contextFor(name), run),
    whole: () =>
      reading<AssessTables, Awaited<ReturnType<typeof assessPackage.read>>>(database.app, contextOf(OPERATOR), (db) =>
        assessPackage.read(db, PROGRAMME),
      ),
  }
}

describe.each(ENGINES)('the place for a statement on %s', (engine) => {
  const { write, whole } = seeded(engine)

  it('is another for each of many who record at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, at) => write((tx) => record(tx, made(at)))))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 2))
  })

  it('stands behind all there are, seen or not, in the order in which they were recorded', async () => {
    const order = async () => (await whole()).statements.map(({ id }) => id)
    const before = await order()
    await write((tx) => record(tx, made(3)))
    await write((tx) => record(tx, made(2), 'GT'), 'gina-gt')
    await write((tx) => addStatements(tx, { programmeId: PROGRAMME, by: 'assess.facilitator', at: AT }, [imported(made(1))]))
    await write((tx) => record(tx, made(0)))
    expect(await order()).toEqual([...before, made(3), made(2), made(1), made(0)])
  })

  it('is none in a workshop out of sight', async () => {
    expect(await write((tx) => placeForStatement(tx, PROGRAMME, { workshop: 'GT-OPE', id: made(1) }))).toBeUndefined()
    const asked = sql<{ number: number | null }>`select number from istmo.place_for_statement(${PROGRAMME}, 'GT-OPE')`
    expect(await write((tx) => rowsOf(tx, asked))).toEqual([{ number: null }])
  })

  it('leaves who acts as it was', async () => {
    const kind = await write(async (tx) => {
      await record(tx, made(1))
      return rowsOf(tx, sql<{ kind: string }>`select istmo.actor_kind() as kind`)
    })
    expect(kind).toEqual([{ kind: 'person' }])
  })

  it('goes on behind what the same transaction added', async () => {
    expect(await write(async (tx) => [await record(tx, made(1)), await record(tx, made(2))])).toEqual([2, 3])
  })
})

describe.runIf(ENGINES.includes('postgres'))('the place for a statement while another transaction is open', () => {
  const { write, whole } = seeded('postgres')

  /** Holds a transaction open behind its work until it is told to end. */
  const held = async <Result>(work: (tx: Tx) => Promise<Result>) => {
    const [worked, may] = [Promise.withResolvers<Result>(), Promise.withResolvers<void>()]
    const ended = write(async (tx) => {
      worked.resolve(await work(tx))
      await may.promise
    })
    ended.catch(worked.reject)
    return { result: await worked.promise, end: () => (may.resolve(), ended), undo: () => (may.reject(new Error('undone')), ended) }
  }

  it('waits for nobody, and does not give again what is given meanwhile', async () => {
    const first = await held((tx) => record(tx, made(1)))
    expect(await write((tx) => record(tx, made(2)))).toBe(3)
    await first.end()
    expect([first.result, await write((tx) => record(tx, made(3)))]).toEqual([2, 4])
  })

  it('leaves out the number of one that is undone after another was given', async () => {
    const first = await held((tx) => record(tx, made(1)))
    expect(await write((tx) => record(tx, made(2)))).toBe(3)
    await expect(first.undo()).rejects.toThrow('undone')
    expect(await write((tx) => record(tx, made(3)))).toBe(4)
  })

  it('keeps whoever moves or imports waiting until all have recorded', async () => {
    const recording = await held((tx) => record(tx, made(1)))
    const moving = write(async (tx) => {
      await sql`set local lock_timeout = 20`.execute(tx)
      await takeTurn(tx, PROGRAMME)
    })
    await expect(moving).rejects.toMatchObject({ kind: 'database.busy' })
    await recording.end()
    expect(await write((tx) => takeTurn(tx, PROGRAMME))).toBeUndefined()
  })

  it('is told the workshop as whoever moved it left it', async () => {
    const moving = await held(async (tx) => {
      await takeTurn(tx, PROGRAMME)
      await tx.updateTable('workshop').set({ state: 'sealed' }).where('code', '=', 'HN-OPE').execute()
    })
    const told = write((tx) => added(tx, made(1)))
    await moving.end()
    expect(await told).toMatchObject({ state: 'sealed' })
    expect((await whole()).statements.map(({ id }) => id)).not.toContain(made(1))
  })
})
