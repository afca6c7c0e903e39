import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boards, visible } from '#kernel/command/fixture/tables.ts'
import { kernelMigrations } from '#kernel/command/rooms.ts'
import { rehearse } from '#kernel/db/rehearsal.ts'
import { visible as signInTables } from '#kernel/sign-in/migration.ts'
import { rooms } from '../src/app/rooms.ts'
import { ENGINES, freshDatabase, type TestDatabase } from './postgres.ts'
import { visibilityFaults } from './visibility.ts'

const unwalled = {
  name: 'fixture.0002-unwalled',
  up: (db: Kysely<unknown>) => sql`create table unwalled (id uuid not null, constraint unwalled_key primary key (id))`.execute(db),
}

describe.each(ENGINES)('who sees which row on %s', (engine) => {
  describe('in the house', () => {
    let database: TestDatabase
    beforeAll(async () => void (database = await freshDatabase(engine, rooms.migrations)))
    afterAll(() => database.close())

    it('is declared for each table, and the policy says the same', () =>
      rehearse(database.owner, async (stage) => expect(await visibilityFaults(stage, rooms.tables)).toEqual([])))
  })

  describe('is missed', () => {
    let database: TestDatabase
    beforeAll(async () => void (database = await freshDatabase(engine, [...kernelMigrations, boards, unwalled])))
    afterAll(() => database.close())

    const faults = (declared: Readonly<Record<string, string>>) =>
      rehearse(database.owner, (stage) => visibilityFaults(stage, { ...signInTables, ...declared }))

    it('where a table has no policy', async () => {
      expect(await faults(visible)).toEqual(['unwalled is not bound by row-level security: enableVisibility in its migration'])
    })
    it('where a room does not declare it', async () => {
      expect(await faults({ board: visible.board })).toContain("remark has no predicate in its room's manifest")
    })
    it('where policy and declaration differ', async () => {
      expect(await faults({ ...visible, remark: 'true' })).toContain('the policy of remark is not the predicate declared')
    })
    it('where a table is declared that is not there', async () => {
      expect(await faults({ ...visible, lost: 'true' })).toContain('lost is declared and is no table')
    })
  })
})
