import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '#kernel/files/folder.ts'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { readPackage } from '#sheets/read-package.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { keepProgramme, readProgramme } from './package.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { rooms } from '#test/rooms.ts'

const SPOT = { programmeId: '0192f7a0-5b1e-7c3d-9a41-0000000000aa', now: '2026-03-02T15:04:05.000Z' }

const example = async (): Promise<ProgrammePackage> => {
  const read = readPackage(await readFolder('examples/central-america-2008'), packageTables)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.errors[0]))
  return { tables: read.tables, passages: read.passages }
}

it('the example is what its descriptor says of it, hash by hash', async () => {
  const read = readPackage(await readFolder('examples/central-america-2008'), packageTables)
  expect(read.warnings).toEqual([])
})

it('the example’s memos, which have no language of their own, stand in both', async () => {
  const memos = (await example()).tables.codings.flatMap(({ memo }) => memo ?? [])
  expect(memos.length).toBeGreaterThan(0)
  expect(memos.filter((memo) => memo.split(' / ').length !== 2)).toEqual([])
})

describe.each(ENGINES)('a programme in the database on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, rooms.migrations)))
  afterAll(() => database.close())

  it('is the package that was kept, row for row', async () => {
    const given = await example()
    await transaction(database.app, contextOf(OPERATOR), (tx) => keepProgramme(tx, SPOT, given))
    const found = await reading(database.app, contextOf(OPERATOR), (db) => readProgramme(db, SPOT))
    expect(found.tables).toEqual(given.tables)
    expect(Object.entries(found.passages).toSorted()).toEqual(Object.entries(given.passages).toSorted())
  })

  it('bears the day that it is in its countries, where it has fixed none', async () => {
    const evening = { programmeId: '0192f7a0-5b1e-7c3d-9a41-0000000000ab', now: '2026-03-03T02:30:00.000Z' }
    const given = await example()
    const programme = given.tables.programme.map((row) => ({ ...row, code: 'EVENING' }))
    const tables = { ...given.tables, programme }
    const asOf = await transaction(
      database.app,
      contextOf(OPERATOR),
      async (tx: Writer<{ programme: { id: string; as_of: string | null } }>) => {
        await keepProgramme(tx, evening, { ...given, tables })
        await tx.updateTable('programme').set({ as_of: null }).where('id', '=', evening.programmeId).execute()
        return (await readProgramme(tx, evening)).tables.programme.map((row) => row.as_of)
      },
    )
    expect(asOf).toEqual(['2026-03-02'])
  })

  it('takes no passage twice', async () => {
    const passage = { programme_id: SPOT.programmeId, key: 'summary', es: 'Uno.', en: 'One.' }
    const refused = transaction(database.app, contextOf(OPERATOR), (tx) => insertRows(tx, 'passage', [passage, passage]))
    expect(await refused.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'report.incoherent' })
  })
})
