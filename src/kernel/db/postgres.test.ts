import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { handleForLibraries } from './database.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import type { Writer } from './handles.ts'
import { transaction } from './transaction.ts'

const HN = { 'istmo.country': 'HN' } as const

describe.runIf(ENGINES.includes('postgres'))('a PostgreSQL server', () => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase('postgres', fixture)))
  afterAll(() => database.close())

  const write = <Result>(run: (tx: Writer<FixtureTables>) => Promise<Result>) => transaction(database.app, HN, run)
  const office = async () => {
    const row = { id: randomUUID(), country: 'HN', name: randomUUID(), parent_id: null }
    await write((tx) => tx.insertInto('office').values(row).execute())
    return row.id
  }
  const rename = (tx: Writer<FixtureTables>, id: string) =>
    tx.updateTable('office').set({ name: randomUUID() }).where('id', '=', id).execute()

  /** A promise and the function that fulfils it: two transactions meet by it, without a clock. */
  const signal = () => Promise.withResolvers<void>()

  it('is told the limits of every session', async () => {
    const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'TimeZone']
    const { rows } = await write((tx) =>
      sql<{ value: string }>`select current_setting(name) as value from unnest(${limits}::text[]) name`.execute(tx),
    )
    expect(rows.map(({ value }) => value)).toEqual(['10s', '3s', '15s', 'UTC'])
  })

  it('ends a statement that takes too long', async () => {
    const slow = write(async (tx) => {
      await sql`set local statement_timeout = 20`.execute(tx)
      await sql`select pg_sleep(20)`.execute(tx)
    })
    await expect(slow).rejects.toMatchObject({ kind: 'statement.timeout' })
  })

  it('does not wait for a lock for ever', async () => {
    const id = await office()
    const [held, refused] = [signal(), signal()]
    const holder = write(async (tx) => {
      await rename(tx, id)
      held.resolve()
      await refused.promise
    })
    await held.promise
    const waiter = write(async (tx) => {
      await sql`set local lock_timeout = 20`.execute(tx)
      await rename(tx, id)
    })
    await expect(waiter).rejects.toMatchObject({ kind: 'database.busy' })
    refused.resolve()
    await holder
  })

  it('resolves a deadlock so that both transactions stand', async () => {
    const ids = [await office(), await office()] as const
    const [mine, yours] = [signal(), signal()]
    const cross = (own: string, other: string, here: ReturnType<typeof signal>, there: ReturnType<typeof signal>) =>
      write(async (tx) => {
        await rename(tx, own)
        here.resolve()
        await there.promise
        return rename(tx, other)
      })
    await expect(Promise.all([cross(ids[0], ids[1], mine, yours), cross(ids[1], ids[0], yours, mine)])).resolves.toHaveLength(2)
  })

  it('loses its connections and has new ones for the next transaction', async () => {
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'istmo_app' and pid <> pg_backend_pid()`
    const during = write(async (tx) => {
      await cut.execute(handleForLibraries(database.app)) // on another connection of the same login
      return rename(tx, randomUUID())
    })
    await expect(during).rejects.toMatchObject({ kind: 'database.unreachable' })
    await expect(office()).resolves.toMatch(/^[0-9a-f-]{36}$/)
  })
})
