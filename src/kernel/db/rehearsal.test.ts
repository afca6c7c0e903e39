import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import type { Database } from './database.ts'
import { constraintOf } from './failure.ts'
import { fixture, type FixtureTables } from './fixture.ts'
import { rowsOf } from './handles.ts'
import { rehearse } from './rehearsal.ts'
import { asOwner, type Context, reading, transaction } from './transaction.ts'

describe.each(ENGINES)('a rehearsal on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, fixture)))
  afterAll(() => database.close())

  const HN = { 'istmo.country': 'HN' } as const
  const add = (stage: Database, row: Partial<FixtureTables['office']>) =>
    transaction<FixtureTables, unknown>(stage, HN, (tx) =>
      tx
        .insertInto('office')
        .values({ id: randomUUID(), country: 'HN', name: 'Fiscalía', parent_id: null, ...row })
        .execute(),
    )
  const names = (stage: Database, context: Context = HN) =>
    reading<FixtureTables, { name: string }[]>(stage, context, (db) => db.selectFrom('office').select('name').execute()).then((rows) =>
      rows.map(({ name }) => name),
    )

  it('does all that a database does, goes on after a refusal, and leaves nothing behind', async () => {
    const result = await rehearse(database.app, async (stage) => {
      await add(stage, {})
      expect(constraintOf(await add(stage, {}).catch((error) => error))).toMatchObject({ constraint: 'office_name_once' })
      await Promise.all([add(stage, { name: 'Policía' }), add(stage, { name: 'Judicatura' })])
      expect((await names(stage)).toSorted()).toEqual(['Fiscalía', 'Judicatura', 'Policía'])
      return 'done'
    })
    expect(result).toBe('done')
    expect(await names(database.app)).toEqual([])
  })

  it('gives no part the context of another', () =>
    rehearse(database.app, async (stage) => {
      await add(stage, {})
      expect(await names(stage, {})).toEqual([])
      expect(await names(stage)).toEqual(['Fiscalía'])
    }))

  it('reads without writing, and writes again afterwards', () =>
    rehearse(database.app, async (stage) => {
      const forced = reading(stage, HN, (db) => rowsOf(db, sql`insert into note_mark values (gen_random_uuid(), '')`))
      await expect(forced).rejects.toMatchObject({ code: '25006' })
      await add(stage, {})
      expect(await names(stage)).toEqual(['Fiscalía'])
    }))

  it('knows the owner’s work from the application’s', () =>
    rehearse(database.owner, async (stage) => {
      await transaction(stage, HN, async () => {})
      const { rows } = await asOwner(stage, 'read write', (tx) => sql<{ name: string }>`select current_user::text as name`.execute(tx))
      expect(rows).toEqual([{ name: engine === 'pglite' ? 'postgres' : 'istmo_owner' }])
    }))

  it('passes on what its play throws, undone', async () => {
    const failing = rehearse(database.app, async (stage) => {
      await add(stage, {})
      throw new Error('forgot the words')
    })
    await expect(failing).rejects.toThrow('forgot the words')
    expect(await names(database.app)).toEqual([])
  })

  it('refuses the database behind it, which would wait for ever', () =>
    rehearse(database.app, async () => {
      await expect(names(database.app)).rejects.toThrow('already open here')
    }))
})
