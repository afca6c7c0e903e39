import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { constraintOf } from './failure.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import type { Reader, Writer } from './handles.ts'
import { type Context, reading, savepoint, transaction } from './transaction.ts'

const HN = { 'istmo.country': 'HN' } as const
const PA = { 'istmo.country': 'PA' } as const

describe.each(ENGINES)('a transaction on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, fixture)))
  afterAll(() => database.close())

  const write = <Result>(context: Context, run: (tx: Writer<FixtureTables>) => Promise<Result>) => transaction(database.app, context, run)
  const read = <Result>(context: Context, run: (db: Reader<FixtureTables>) => Promise<Result>) => reading(database.app, context, run)
  const office = (name: string = randomUUID(), country = 'HN'): FixtureTables['office'] => ({
    id: randomUUID(),
    country,
    name,
    parent_id: null,
  })
  const open = (row = office(), context: Context = HN) =>
    write(context, (tx) => tx.insertInto('office').values(row).execute()).then(() => row)
  const names = (context: Context) =>
    read(context, (db) => db.selectFrom('office').select('name').execute()).then((rows) => rows.map(({ name }) => name))

  it('stands whole', async () => {
    const { name } = await open()
    expect(await names(HN)).toContain(name)
  })

  it('falls whole', async () => {
    const row = office()
    const failing = write(HN, async (tx) => {
      await tx.insertInto('office').values(row).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await names(HN)).not.toContain(row.name)
  })

  describe('that says something with its end', () => {
    const both = (first: FixtureTables['office'], last: FixtureTables['office']) =>
      transaction<FixtureTables, string>(database.app, HN, async (tx, end) => {
        end(tx.insertInto('office').values(last))
        await tx.insertInto('office').values(first).execute()
        return 'done'
      })

    it('keeps both, each time', async () => {
      for (let time = 0; time < 5; time += 1) {
        const [first, last] = [office(), office()]
        expect(await both(first, last)).toBe('done')
        expect(await names(HN)).toEqual(expect.arrayContaining([first.name, last.name]))
      }
    })
    it('keeps neither where that is refused, and says why', async () => {
      const first = office()
      await expect(both(first, office(' '))).rejects.toMatchObject({ constraint: 'office_not_blank' })
      expect(await names(HN)).not.toContain(first.name)
      expect(await both(first, office())).toBe('done')
    })
    it('keeps both where that is all', async () => {
      const row = office()
      await transaction<FixtureTables, void>(database.app, HN, async (tx, end) => end(tx.insertInto('office').values(row)))
      expect(await names(HN)).toContain(row.name)
    })
    it('does not say it where its work was given up', async () => {
      const row = office()
      const failing = transaction<FixtureTables, void>(database.app, HN, async (tx, end) => {
        end(tx.insertInto('office').values(row))
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await names(HN)).not.toContain(row.name)
    })
  })

  it('shows each actor its own rows, and none to an actor of nowhere', async () => {
    const [hn, pa] = [await open(), await open(office(undefined, 'PA'), PA)]
    expect(await names(PA)).toContain(pa.name)
    expect(await names(PA)).not.toContain(hn.name)
    expect(await names({})).toEqual([])
  })

  it('lets nobody write over the wall', async () => {
    await expect(open(office(undefined, 'PA'), HN)).rejects.toMatchObject({ code: '42501' })
  })

  it('leaves its context to no other transaction', async () => {
    await open()
    const left = await write({}, (tx) =>
      sql<{ country: string | null }>`select nullif(current_setting('istmo.country', true), '') as country`.execute(tx),
    )
    expect(left.rows).toEqual([{ country: null }])
  })

  it.each(["O'Brien", String.raw`a\' or 1 = 1 --`, '“ñ” \n 🙂', ''])('carries %j in its context as it is', async (said) => {
    const { rows } = await write({ 'istmo.said': said }, (tx) =>
      sql<{ said: string }>`select current_setting('istmo.said', true) as said`.execute(tx),
    )
    expect(rows).toEqual([{ said }])
  })

  it('names the constraint that refused', async () => {
    const row = await open()
    expect(constraintOf(await open({ ...row, id: randomUUID() }).catch((error) => error))).toEqual({
      sqlState: '23505',
      constraint: 'office_name_once',
      table: 'office',
    })
    expect(constraintOf(await open(office(' ')).catch((error) => error))).toMatchObject({
      sqlState: '23514',
      constraint: 'office_not_blank',
    })
    const orphan = { ...office(), parent_id: randomUUID() }
    expect(constraintOf(await open(orphan).catch((error) => error))).toMatchObject({ sqlState: '23503', constraint: 'office_in_office' })
    expect(constraintOf(new Error('a bug'))).toBeUndefined()
  })

  it('goes on after a refused part', async () => {
    const [first, last] = [office(), office()]
    const refusal = await write(HN, async (tx) => {
      await tx.insertInto('office').values(first).execute()
      const refused = await savepoint(tx, (part) =>
        part
          .insertInto('office')
          .values({ ...first, id: randomUUID() })
          .execute(),
      ).catch(constraintOf)
      await tx.insertInto('office').values(last).execute()
      return refused
    })
    expect(refusal).toMatchObject({ constraint: 'office_name_once' })
    expect(await names(HN)).toEqual(expect.arrayContaining([first.name, last.name]))
  })

  it('undoes a nested part alone', async () => {
    const [kept, undone] = [office(), office()]
    await write(HN, (tx) =>
      savepoint(tx, async (outer) => {
        await outer.insertInto('office').values(kept).execute()
        const fail = (inner: Writer<FixtureTables>) =>
          inner
            .insertInto('office')
            .values(undone)
            .execute()
            .then(() => Promise.reject(new Error('no')))
        await savepoint(outer, fail).catch(() => {})
      }),
    )
    expect(await names(HN)).toContain(kept.name)
    expect(await names(HN)).not.toContain(undone.name)
  })

  it('refuses to write while reading, even by force', async () => {
    const forced = read(HN, (db) => (db as unknown as Writer<FixtureTables>).insertInto('office').values(office()).execute())
    await expect(forced).rejects.toMatchObject({ code: '25006' })
  })

  it('takes a replica that will not write for a primary that is away', async () => {
    const onReplica = write(HN, (tx) =>
      sql`set local transaction_read_only = on`.execute(tx).then(() => tx.insertInto('office').values(office()).execute()),
    )
    await expect(onReplica).rejects.toMatchObject({ kind: 'database.unreachable' })
  })

  it('refuses to wait for itself', async () => {
    await expect(write(HN, () => names(HN))).rejects.toThrow('already open here')
  })

  it('serves a thousand writers at once', async () => {
    const rows = Array.from({ length: 1000 }, () => office())
    await Promise.all(rows.map((row) => open(row)))
    expect(await names(HN)).toEqual(expect.arrayContaining(rows.map(({ name }) => name)))
  })

  it('gives up after three retries of a conflict, and not before', async () => {
    let runs = 0
    const conflicting = write(HN, async (tx) => {
      runs += 1
      await sql`do $$ begin raise exception 'conflict' using errcode = 'serialization_failure'; end $$`.execute(tx)
    })
    await expect(conflicting).rejects.toMatchObject({ kind: 'database.busy' })
    expect(runs).toBe(4)
  })

  it('tries again until a conflict is over', async () => {
    let runs = 0
    const result = await write(HN, async (tx) => {
      runs += 1
      if (runs < 3) await sql`do $$ begin raise exception 'conflict' using errcode = 'deadlock_detected'; end $$`.execute(tx)
      return runs
    })
    expect(result).toBe(3)
  })
})

describe('the types of handles', () => {
  it('keep a reader from writing, and either from opening more', () => {
    const withReader = (db: Reader<FixtureTables>) => {
      // @ts-expect-error a query's handle has no insertInto
      void db.insertInto
      // @ts-expect-error nor does it open transactions
      void db.transaction
      // @ts-expect-error raw SQL could write, so it takes no reader
      return () => sql`select 1`.execute(db)
    }
    const withWriter = (tx: Writer<FixtureTables>) => {
      // @ts-expect-error a transaction opens no other
      void tx.transaction
      // @ts-expect-error schema changes belong to migrations
      void tx.schema
      // @ts-expect-error another room's table does not compile
      void (() => tx.selectFrom('statement'))
      return withReader(tx)
    }
    const withDatabase = (database: TestDatabase['app']) => {
      // @ts-expect-error a database has no queries of its own
      void database.selectFrom
    }
    expect([withReader, withWriter, withDatabase]).toHaveLength(3)
  })
})
