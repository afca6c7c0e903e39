import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { type Database, handleForLibraries } from './database.ts'
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

  it('leaves nothing behind either where its last part asks nothing', async () => {
    await rehearse(database.app, async (stage) => {
      await add(stage, {})
      await reading(stage, HN, async () => {})
    })
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

  it('undoes one that stands within it, and keeps what came before', () =>
    rehearse(database.app, async (stage) => {
      await add(stage, {})
      for (const before of [['Fiscalía'], ['Fiscalía', 'Judicatura']]) {
        const within = await rehearse(stage, async (inner) => {
          await rehearse(inner, (innermost) => add(innermost, { name: 'Aduana' }))
          await add(inner, { name: 'Policía' })
          await expect(add(inner, { name: 'Policía' })).rejects.toThrow('office_name_once')
          await rehearse(inner, (innermost) => add(innermost, { name: 'Aduana' }))
          return names(inner)
        })
        expect(within.toSorted()).toEqual([...before, 'Policía'])
        expect((await names(stage)).toSorted()).toEqual(before)
        if (before.length === 1) await add(stage, { name: 'Judicatura' })
      }
    }))

  it('undoes one within that only read, or asked nothing', () =>
    rehearse(database.app, async (stage) => {
      await rehearse(stage, async (inner) => {
        expect(await names(inner)).toEqual([])
        await reading(inner, HN, async () => {})
        await transaction(inner, HN, async () => {})
        await expect(transaction(inner, HN, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
      })
      await add(stage, {})
      expect(await names(stage)).toEqual(['Fiscalía'])
    }))

  it('goes on after a part that cannot begin', () =>
    rehearse(database.app, async (stage) => {
      await add(stage, {})
      for (let time = 0; time < 3; time += 1)
        await expect(names(stage, { 'istmo.country': 'HN', 'istmo.not a name': 'x' })).rejects.toMatchObject({ code: '42602' })
      await rehearse(stage, (inner) => expect(names(inner, {})).resolves.toEqual([]))
      expect(await names(stage)).toEqual(['Fiscalía'])
    }))

  it('lets no part stand in which a refusal was swallowed', () =>
    rehearse(database.app, async (stage) => {
      const swallowing = transaction<FixtureTables, void>(stage, HN, async (tx) => {
        const office = { country: 'HN', parent_id: null }
        await tx
          .insertInto('office')
          .values({ ...office, id: randomUUID(), name: 'Policía' })
          .execute()
        await tx
          .insertInto('office')
          .values({ ...office, id: randomUUID(), name: ' ' })
          .execute()
          .catch(() => {})
      })
      await expect(swallowing).rejects.toMatchObject({ code: '25P02' })
      expect(await names(stage)).toEqual([])
    }))

  it('says with the end of a part what was left for it', () =>
    rehearse(database.app, async (stage) => {
      const insert = (name: string) =>
        transaction<FixtureTables, void>(stage, HN, async (tx, last) => {
          last(tx.insertInto('office').values({ id: randomUUID(), country: 'HN', name, parent_id: null }))
        })
      await insert('Policía')
      await expect(insert('Policía')).rejects.toThrow('office_name_once')
      expect(await names(stage)).toEqual(['Policía'])
    }))

  it('has no handle beside its transactions', () =>
    rehearse(database.app, async (stage) => {
      expect(() => handleForLibraries(stage)).toThrow('nothing beside them')
    }))

  it('refuses the database behind it, which would wait for ever', () =>
    rehearse(database.app, async () => {
      await expect(names(database.app)).rejects.toThrow('already open here')
    }))
})
