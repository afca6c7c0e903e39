import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, emptyInMemory, ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import type { Database } from './database.ts'
import { fixture } from './fixture.ts'
import { rowsOf } from './handles.ts'
import { appliedMigrations, type Migration, migrate, pending } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { assertBound } from './roles.ts'
import { reading, transaction } from './transaction.ts'

const NAMES = ['kernel.0001-foundation', ...fixture.map(({ name }) => name)]

describe.each(ENGINES)('migrations on %s', (engine) => {
  /** Owner's and application's handles, twice, as two processes have them. */
  const opened = async () => {
    if (engine === 'pglite') {
      const database = await emptyInMemory()
      return { app: database, owner: database, other: database, close: () => database.close() }
    }
    const { ownerUrl, appUrl } = await emptyDatabase()
    const [app, owner, other] = (await Promise.all([appUrl, ownerUrl, ownerUrl].map(openPostgres))) as [Database, Database, Database]
    return { app, owner, other, close: () => Promise.all([app.close(), owner.close(), other.close()]) }
  }

  it('are made once, in order, however often and by however many they are asked for', async () => {
    const { app, owner, other, close } = await opened()
    expect(await pending(owner, fixture)).toEqual(NAMES)
    const made = await Promise.all([migrate(owner, fixture), migrate(other, fixture)])
    expect(made.flat().toSorted()).toEqual(NAMES.toSorted())
    expect(await appliedMigrations(app)).toEqual(NAMES)
    expect(await migrate(owner, fixture)).toEqual([])
    expect(await pending(app, fixture)).toEqual([])
    await close()
  })

  it('stand or fall each by itself, and a later room slips its own in between', async () => {
    const { owner, close } = await opened()
    const [first, second, third] = fixture as [Migration, Migration, Migration]
    const broken = {
      name: 'fixture.0002-broken',
      up: (db) => sql`create table half (id int)`.execute(db).then(() => sql`selec`.execute(db)),
    } satisfies Migration
    await expect(migrate(owner, [first, broken])).rejects.toMatchObject({ code: '42601' })
    expect(await appliedMigrations(owner)).toEqual(NAMES.slice(0, 2))
    expect(await migrate(owner, [first, third])).toEqual([third.name])
    expect(await migrate(owner, [first, second, third])).toEqual([second.name])
    await close()
  })
})

describe.each(ENGINES)('a migrated database on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, fixture)))
  afterAll(() => database.close())

  it('is refused as it is where a newer Istmo left it', async () => {
    await expect(
      migrate(database.owner, [...fixture.slice(0, 2), { name: 'fixture.0004', up: (db) => sql`selec`.execute(db) }]),
    ).rejects.toMatchObject({
      kind: 'migration.newer',
      details: { names: [NAMES[3]] },
    })
    expect(await appliedMigrations(database.owner)).toEqual(NAMES)
  })

  it('takes no list that names a step twice', async () => {
    await expect(migrate(database.owner, [...fixture, ...fixture.slice(0, 1)])).rejects.toThrow('given twice')
  })

  it('knows the order of Spanish, in which ñ follows n and precedes o', async () => {
    const words = ['oso', 'ñu', 'nulo', 'Ñandú', 'ánimo', 'nz', 'burro', 'ñandú', 'zorro']
    const sorted = sql<{ word: string }>`select word from unnest(${words}::text[]) word order by word collate spanish`
    const { rows } = await transaction(database.app, {}, (tx) => sorted.execute(tx))
    expect(rows.map(({ word }) => word)).toEqual(words.toSorted(new Intl.Collator('es').compare))
  })

  it('has the extensions that search and dated membership need', async () => {
    const { rows } = await transaction(database.app, {}, (tx) =>
      sql<{ a: string; b: boolean; c: boolean }>`
      select unaccent('trata de niñas en Panamá') as a, 'Panamá' % 'panama' as b, 'A@X.org'::citext = 'a@x.org' as c`.execute(tx),
    )
    expect(rows).toEqual([{ a: 'trata de ninas en Panama', b: true, c: true }])
  })
})

describe.runIf(ENGINES.includes('postgres'))('the login of the application on PostgreSQL', () => {
  it('is bound by row-level security', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase()
    const [owner, app] = [await openPostgres(ownerUrl), await openPostgres(appUrl)]
    await migrate(owner, fixture)
    await expect(assertBound(app)).resolves.toBeUndefined()
    await expect(assertBound(owner)).rejects.toMatchObject({ kind: 'role.unbound', details: { role: 'istmo_owner', reason: 'bypassrls' } })
    await Promise.all([owner.close(), app.close()])
  })

  it('cannot change the schema, the bookkeeping or its own role', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase()
    const [owner, app] = [await openPostgres(ownerUrl), await openPostgres(appUrl)]
    await migrate(owner, fixture)
    const attempt = (text: string) => transaction(app, {}, (tx) => sql.raw(text).execute(tx))
    for (const text of [
      'create table mine (id int)',
      'alter table office disable row level security',
      'truncate office cascade',
      'delete from istmo.migration',
      'delete from note_mark',
      'set role istmo_owner',
      'set session authorization istmo_owner',
    ])
      await expect(attempt(text), text).rejects.toMatchObject({ code: '42501' })
    const blind = reading(app, {}, async (db) => {
      await rowsOf(db, sql`set local row_security = off`)
      return rowsOf(db, sql`select * from office`)
    })
    await expect(blind).rejects.toMatchObject({ code: '42501' })
    await Promise.all([owner.close(), app.close()])
  })
})
