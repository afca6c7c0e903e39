import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, createLogins, ENGINES, freshDatabase, startServer, type TestDatabase } from '#test/postgres.ts'
import { type Database, handleForLibraries } from './database.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import { rowsOf } from './handles.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { asOwner, type Context, reading, transaction } from './transaction.ts'

const SECRET = `it's a \\ secret`

describe.each(ENGINES)('a transaction on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, fixture)
  })
  afterAll(() => database.close())

  const told = (context: Context, name: string) =>
    reading(database.app, context, (db) =>
      rowsOf(
        db,
        sql<{ said: string | null; writes: string }>`select current_setting(${name}, true) as said,
        current_setting('transaction_read_only') as writes`,
      ).then(([row]) => row),
    )

  it('begins with what it is told, whatever signs stand in it, and tells the next nothing of it', async () => {
    for (let time = 0; time < 3; time += 1) {
      expect(await told({ 'istmo.actor_id': SECRET, 'istmo.actor_kind': '' }, 'istmo.actor_id')).toEqual({ said: SECRET, writes: 'on' })
      expect(await told({ 'istmo.country': 'HN' }, 'istmo.actor_id')).toEqual({ said: '', writes: 'on' })
    }
  })

  it('whose first statement cannot be read says so each time, until it can', async () => {
    const first = () => reading(database.app, { 'istmo.country': 'HN' }, (db) => rowsOf(db, sql`select * from not_yet where 'x' = ${'x'}`))
    for (let time = 0; time < 6; time += 1) await expect(first()).rejects.toMatchObject({ code: '42P01' })
    await asOwner(database.owner, 'read write', (tx) =>
      sql`create table not_yet (id int); grant select on not_yet to istmo_app`.execute(tx),
    )
    for (let time = 0; time < 6; time += 1) expect(await first()).toEqual([])
  })

  it('that never began runs nothing that is asked in it all the same', async () => {
    const swallowing = transaction<FixtureTables, unknown>(database.app, { 'istmo.country': 'HN', 'istmo.not a name': 'x' }, async (tx) => {
      const add = (name: string) => tx.insertInto('office').values({ id: randomUUID(), country: 'HN', name, parent_id: null }).execute()
      await add('first').catch(() => undefined)
      await add('second').catch(() => undefined)
    })
    await expect(swallowing).rejects.toMatchObject({ code: '42602' })
    const names = await reading(database.app, { 'istmo.country': 'HN' }, (db) =>
      rowsOf(db, sql`select name from office where name = ${'second'}`),
    )
    expect(names).toEqual([])
  })

  it('in which nothing is asked is over at once', async () => {
    expect(await transaction(database.app, { 'istmo.actor_id': 'x' }, async () => 'done')).toBe('done')
    await expect(transaction(database.app, { 'istmo.actor_id': 'x' }, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    expect((await told({ 'istmo.country': 'HN' }, 'istmo.actor_id'))?.said ?? '').toBe('')
  })

  it('begins before several statements in one text, too', async () => {
    const said = await transaction(database.app, { 'istmo.actor_id': SECRET }, async (tx) => {
      await rowsOf(tx as never, sql.raw("select set_config('istmo.one', current_setting('istmo.actor_id'), true); select 1"))
      return rowsOf(tx as never, sql<{ one: string }>`select current_setting('istmo.one', true) as one`)
    })
    expect(said).toEqual([{ one: SECRET }])
    expect((await told({}, 'istmo.one'))?.said ?? '').toBe('')
  })

  it('that cannot begin says so, and leaves its connection to the next', async () => {
    const refused = () => told({ 'istmo.country': 'HN', 'istmo.actor_id': 'x', 'istmo.not a name': 'x' }, 'istmo.country')
    const begins = async () =>
      expect(await told({ 'istmo.country': 'HN', 'istmo.actor_id': 'x', 'istmo.actor_kind': 'y' }, 'istmo.country')).toMatchObject({
        said: 'HN',
      })
    // What is asked first has been prepared by then, or is on the way to it.
    for (let time = 0; time < 3; time += 1) {
      for (let again = 0; again < 2; again += 1) await expect(refused()).rejects.toMatchObject({ code: '42602' })
      await begins()
    }
  })
})

describe.skipIf(!ENGINES.includes('postgres'))('what a server shows of who acts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'istmo-log-'))
  let database: Database
  let stop: () => Promise<unknown>
  let addresses: { appUrl: string; ownerUrl: string }

  const asSuperuser = async (text: string): Promise<void> => {
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  const log = () => readFileSync(`${folder}.log`, 'utf8')

  beforeAll(async () => {
    const server = await startServer(folder)
    stop = () => {
      const ended = once(server, 'exit')
      server.kill('SIGQUIT')
      return ended
    }
    await createLogins(folder)
    addresses = await createDatabase(folder, 'shown')
    const owner = await openPostgres(addresses.ownerUrl)
    await migrate(owner, fixture).finally(() => owner.close())
    await asSuperuser("alter role istmo_app set log_statement = 'all'")
    // As README.md tells an operator.
    await asSuperuser('alter role istmo_app set log_error_verbosity = terse')
    database = await openPostgres(addresses.appUrl)
  })
  afterAll(async () => {
    await database.close()
    await stop()
    rmSync(folder, { recursive: true })
    rmSync(`${folder}.log`)
  })

  it('is no value in the list of sessions', async () => {
    const shown = await transaction<FixtureTables, readonly string[]>(database, { 'istmo.actor_id': 'canary-1' }, async (tx) => {
      await tx.selectFrom('office').select('id').where('name', '=', 'canary-1').execute()
      const { rows } = await sql<{ query: string }>`select query from pg_stat_activity where state = 'idle in transaction'`.execute(
        handleForLibraries(database),
      )
      return rows.map(({ query }) => query)
    })
    expect(shown).toEqual(['select "id" from "office" where "name" = $1'])
  })

  it('is no value in its log, even where it writes down every statement, and nor is what was refused', async () => {
    const write = transaction<FixtureTables, unknown>(database, { 'istmo.country': 'canary-2', 'istmo.actor_id': 'canary-3' }, (tx) =>
      tx
        .insertInto('office')
        .values({ id: '0192f7a0-5b1e-7c3d-9a41-0000000000aa', country: 'canary-2', name: ' ', parent_id: null })
        .execute(),
    )
    await expect(write).rejects.toMatchObject({ constraint: 'office_not_blank' })
    expect(log()).toContain('insert into "office"')
    expect(log()).toContain('office_not_blank')
    expect(log()).not.toContain('canary')
  })
})
