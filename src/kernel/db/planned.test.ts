import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { fixture } from './fixture.ts'
import { rowsOf } from './handles.ts'
import { asOwner, type Context, reading } from './transaction.ts'

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
})
