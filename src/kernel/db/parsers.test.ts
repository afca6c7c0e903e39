import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import { reading, transaction } from './transaction.ts'

describe.each(ENGINES)('rows on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, fixture)))
  afterAll(() => database.close())

  const evaluated = async (expression: string) => {
    const { rows } = await transaction(database.app, {}, (tx) =>
      sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(tx),
    )
    return rows[0]?.value
  }

  it.each([
    [`42::int8`, 42],
    [`-9007199254740991::int8`, -9007199254740991],
    [`array[1, null, 3]::int8[]`, [1, null, 3]],
    [`0.10::numeric`, '0.10'],
    [`12345678901234567890.5::numeric`, '12345678901234567890.5'],
    [`date '2008-03-02'`, '2008-03-02'],
    [`array[date '2008-03-02']`, ['2008-03-02']],
    [`timestamptz '2008-03-02 10:00:00+01'`, '2008-03-02T09:00:00.000Z'],
    [`timestamptz '2008-03-02 23:59:59.5-06'`, '2008-03-03T05:59:59.500Z'],
    [`timestamptz '2008-03-02 10:00:00.123456Z'`, '2008-03-02T10:00:00.123456Z'],
    [`jsonb '{"a": [1, null, "ñ"]}'`, { a: [1, null, 'ñ'] }],
    [`array[jsonb '{"a": 1}']`, [{ a: 1 }]],
    [
      `array[['a', 'b'], ['c', null]]`,
      [
        ['a', 'b'],
        ['c', null],
      ],
    ],
    [`array['a,b', '"', '']`, ['a,b', '"', '']],
    [`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    [`true`, true],
    [`0.1::float8`, 0.1],
    [`7::int2`, 7],
    [`null::int8`, null],
    [`'0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11'::uuid`, '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11'],
  ])('reads %s', async (expression, value) => expect(await evaluated(expression)).toEqual(value))

  it.each([`9007199254740992::int8`, `date 'infinity'`, `timestamptz '-infinity'`, `date '0044-03-15 BC'`])(
    'refuses %s, which it could not say rightly',
    async (expression) => expect(evaluated(expression)).rejects.toThrow(RangeError),
  )

  it('gives back what was written', async () => {
    const row = {
      big: 9007199254740991,
      exact: '1.50',
      day: '2008-02-29',
      instant: new Date(0).toISOString(),
      document: { es: 'añejo' },
      words: ['uno', 'dós'],
      days: ['2008-01-01'],
      bytes: Buffer.from('x'),
      truth: false,
      ratio: 1 / 3,
    }
    await transaction<FixtureTables, unknown>(database.app, {}, (tx) =>
      tx
        .insertInto('sample')
        .values({ ...row, big: 21 })
        .execute(),
    )
    const [read] = await reading<FixtureTables, unknown[]>(database.app, {}, (db) => db.selectFrom('sample').selectAll().execute())
    expect(read).toEqual({ ...row, id: 1, big: 21, doubled: 42 })
  })
})
