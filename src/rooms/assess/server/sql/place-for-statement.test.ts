import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Engine } from '#kernel/db/database.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { AssessTables } from '../tables.ts'
import { made, people, PROGRAMME, seed } from '../workshop.fixture.ts'
import { addStatement, placeForStatement } from './statements.ts'
import { takeTurn } from './turn.ts'

type Tx = Writer<AssessTables>
const ANA = contextOf(people['ana-hn'] ?? OPERATOR)
const FACTS = { quadrant: 'W', sector: null, language: 'es', publicEs: null, publicEn: null, year: null, source: null } as const

const record = async (tx: Tx, id: string): Promise<number> => {
  const { number, place } = await placeForStatement(tx, PROGRAMME, 'HN-OPE')
  const where = { id, workshop: 'HN-OPE', country: 'HN', number, place }
  await addStatement(tx, PROGRAMME, { ...FACTS, ...where, text: 'Dicho', by: 'assess.facilitator', at: '2026-03-02T15:04:05.000Z' })
  return number
}

/** A database for each test, with what the people of the fixture see. */
const seeded = (engine: Engine) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
  })
  afterEach(() => database.close())
  return { write: <Result>(run: (tx: Tx) => Promise<Result>) => transaction<AssessTables, Result>(database.app, ANA, run) }
}

describe.each(ENGINES)('the place for a statement on %s', (engine) => {
  const { write } = seeded(engine)

  it('is another for each of many who record at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, at) => write((tx) => record(tx, made(at)))))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 2))
  })

  it('goes on behind what the same transaction added', async () => {
    expect(await write(async (tx) => [await record(tx, made(1)), await record(tx, made(2))])).toEqual([2, 3])
  })
})

describe.runIf(ENGINES.includes('postgres'))('the place for a statement while another transaction is open', () => {
  const { write } = seeded('postgres')

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
    const told = write((tx) => placeForStatement(tx, PROGRAMME, 'HN-OPE'))
    await moving.end()
    expect(await told).toMatchObject({ state: 'sealed' })
  })
})
