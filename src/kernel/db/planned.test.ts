import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { handleForLibraries } from './database.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import { type Handle, rowsOf } from './handles.ts'
import { asOwner, type Context, reading, savepoint, transaction } from './transaction.ts'

describe.each(ENGINES)('a statement that comes again and again on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, fixture)
    await asOwner(database.owner, 'read write', (tx) =>
      sql`insert into office (id, country, name) select gen_random_uuid(), 'HN', 'office ' || n from generate_series(1, 3) n`.execute(tx),
    )
  })
  afterAll(() => database.close())

  const HN = { 'istmo.country': 'HN' } as const
  const PA = { 'istmo.country': 'PA' } as const
  const count = (context: Context) =>
    reading(database.app, context, (db) =>
      rowsOf(db, sql<{ count: number }>`select count(*) from office where name <> ${'nowhere'}`).then(([row]) => row?.count),
    )

  it('is prepared, and shows each actor its own rows all the same', async () => {
    for (let time = 0; time < 8; time += 1) expect([await count(HN), await count(PA), await count({})]).toEqual([3, 0, 0])
    const prepared = await reading(database.app, HN, (db) =>
      rowsOf(db, sql<{ statement: string }>`select statement from pg_prepared_statements`),
    )
    expect(prepared.map(({ statement }) => statement)).toContainEqual(expect.stringContaining('from office where name <>'))
  })

  it('goes on after it was refused, and sees a table that was changed meanwhile', async () => {
    const divide = (by: number) =>
      reading(database.app, HN, (db) => rowsOf(db, sql<{ part: number }>`select 6 / ${by}::int as part`).then(([row]) => row?.part))
    for (let time = 0; time < 5; time += 1) {
      await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
      expect(await divide(2)).toBe(3)
    }
    await asOwner(database.owner, 'read write', (tx) => sql`alter table office add column note text`.execute(tx))
    expect(await count(HN)).toBe(3)
  })

  describe('and reads all columns there are', () => {
    const whole = (db: Handle) =>
      rowsOf(db, sql<{ name: string; added?: string }>`select * from office where name <> ${'nowhere'} order by name`)
    /** Often enough, and on as many connections as there are. */
    const often = async (ask: () => Promise<unknown>) => {
      for (let time = 0; time < 5; time += 1) await Promise.all(Array.from({ length: 10 }, ask))
    }
    const addColumn = (name: string) =>
      asOwner(database.owner, 'read write', (tx) => sql`alter table office add column ${sql.ref(name)} text default 'here'`.execute(tx))

    it('goes on within a transaction when the table gains one', async () => {
      const read = () => reading(database.app, HN, whole)
      await often(read)
      await addColumn('added')
      for (const found of await Promise.all(Array.from({ length: 10 }, read)))
        expect(found).toMatchObject([{ added: 'here' }, { added: 'here' }, { added: 'here' }])
      await often(read)
      await addColumn('once_more')
      expect(await read()).toMatchObject([{ once_more: 'here' }, {}, {}])
    })

    it('goes on within a part of one, which is all done again', async () => {
      let runs = 0
      const write = () =>
        transaction<FixtureTables, number>(database.app, { 'istmo.country': 'SV' }, async (tx) => {
          runs += 1
          await tx
            .insertInto('office')
            .values({ id: randomUUID(), country: 'SV', name: `part ${runs}`, parent_id: null })
            .execute()
          return (await savepoint(tx, () => whole(tx))).length
        })
      for (let time = 0; time < 5; time += 1) await write()
      await addColumn('in_part')
      expect([await write(), runs]).toEqual([6, 7])
    })

    it('goes on for libraries, whose statements stand in no transaction', async () => {
      const read = () =>
        sql<{ for_libraries: string }>`select * from office where name = ${'nobody'} or true`.execute(handleForLibraries(database.app))
      await often(read)
      await addColumn('for_libraries')
      for (const { rows } of await Promise.all(Array.from({ length: 10 }, read)))
        // On a server they run as the application, without a context, and see nothing.
        expect(rows.map((row) => row.for_libraries)).toEqual(engine === 'pglite' ? rows.map(() => 'here') : [])
    })
  })
})
