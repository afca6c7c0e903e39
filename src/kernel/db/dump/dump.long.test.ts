import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase, emptyInMemory, ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import type { Database, Engine } from '../database.ts'
import { fixture, type FixtureTables } from '../fixture.ts'
import { appliedMigrations, migrate } from '../migrate.ts'
import { openPostgres } from '../postgres.ts'
import { asOwner, transaction } from '../transaction.ts'
import { dump } from './dump.ts'
import { fullTables, proven, restore, restoreOver } from './restore.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'istmo-dump-'))
  file = join(folder, 'dump')
})
afterEach(() => rmSync(folder, { recursive: true }))

const empty = async (engine: Engine): Promise<Database> =>
  engine === 'pglite' ? emptyInMemory() : openPostgres((await emptyDatabase()).ownerUrl)

/** Offices of two countries, the younger first by key so that a reference within the table points forward; every type, at its edges. */
const fill = async ({ app }: TestDatabase): Promise<void> => {
  for (const country of ['HN', 'PA'])
    await transaction<FixtureTables, void>(app, { 'istmo.country': country }, async (tx) => {
      const parent = { id: randomUUID(), country, name: 'Fiscalía', parent_id: null }
      await tx
        .insertInto('office')
        .values([
          parent,
          ...Array.from({ length: 50 }, (_, at) => ({ id: randomUUID(), country, name: `Oficina ${at}`, parent_id: parent.id })),
        ])
        .execute()
      const note = {
        id: randomUUID(),
        office_id: parent.id,
        body: 'niña\n\u2028\t"\\ fin\u{1F30E}',
        written_at: '2008-03-02T10:00:00.123456Z',
      }
      await tx.insertInto('note').values(note).execute()
      await tx.insertInto('note_mark').values({ note_id: note.id, mark: '' }).execute()
      await tx
        .insertInto('sample')
        .values([
          {
            big: null,
            exact: null,
            day: null,
            instant: null,
            document: null,
            words: null,
            days: null,
            bytes: null,
            truth: null,
            ratio: null,
          },
          {
            big: 4503599627370495,
            exact: '-0.00010',
            day: '0001-01-01',
            instant: '2008-03-02T10:00:00Z',
            document: JSON.stringify({ a: [1.5, null, 'ñ'] }),
          },
          {
            words: ['', 'null', 'NULL', '{,}', '"'],
            days: ['2008-02-29'],
            bytes: Buffer.from([0, 92, 255]),
            truth: true,
            ratio: 0.1 + 0.2,
          },
          { ratio: -0 },
          { ratio: Number.NaN, words: [] },
        ])
        .execute()
    })
}

/** One on each engine, filled: dumped from by every test, and left as it is. */
const sources = {} as Record<Engine, TestDatabase>
beforeAll(async () => {
  for (const engine of ENGINES) await fill((sources[engine] = await freshDatabase(engine, fixture)))
})
afterAll(() => Promise.all(ENGINES.map((engine) => sources[engine].close())))

const rowsIn = (database: Database) =>
  asOwner(database, 'snapshot', async (tx) => {
    const all = async (table: string) =>
      (await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(tx)).rows
    return { office: await all('office'), note: await all('note'), note_mark: await all('note_mark'), sample: await all('sample') }
  })

describe.each(ENGINES.flatMap((from) => ENGINES.map((to) => ({ from, to }))))('a dump of $from restored on $to', ({ from, to }) => {
  it('gives the same rows and the same digest, to be written on and dumped again', async () => {
    const source = sources[from]
    const dumped = await dump(source.owner, file)
    const target = await empty(to)
    expect(await restore(target, file, fixture)).toEqual(dumped)
    expect(dumped.rows).toBe(116)
    expect(await rowsIn(target)).toEqual(await rowsIn(source.owner))
    expect(await dump(target, join(folder, 'again'))).toEqual(dumped)
    expect(readFileSync(join(folder, 'again'))).toEqual(readFileSync(file))
    const { rows } = await asOwner(target, 'read write', (tx) => sql`insert into sample (truth) values (true) returning id`.execute(tx))
    expect(rows).toEqual([{ id: 11 }])
    await target.close()
  })
})

describe.each(ENGINES)('restoring on %s', (engine) => {
  let untouched: Database
  beforeAll(async () => void (untouched = await empty(engine)))
  afterAll(() => untouched.close())

  const refused = async (bytes: Uint8Array) => {
    writeFileSync(file, bytes)
    await expect(restore(untouched, file, fixture)).rejects.toMatchObject({ kind: 'dump.damaged' })
    expect(await appliedMigrations(untouched)).toEqual([])
  }

  it('refuses a file cut short or gone on with, before it touches anything', async () => {
    await dump(sources[engine].owner, file)
    const whole = readFileSync(file)
    await refused(whole.subarray(0, whole.length - 9))
    await refused(whole.subarray(0, whole.length / 2))
    await refused(new Uint8Array())
    const text = gunzipSync(whole).toString()
    await refused(gzipSync(text.slice(0, text.lastIndexOf('{"digest"'))))
    await refused(gzipSync(`${text}["more"]\n`))
  })

  it('refuses text that was changed under a compression made good again', async () => {
    await dump(sources[engine].owner, file)
    const text = gunzipSync(readFileSync(file)).toString()
    await refused(gzipSync(text.replace('Oficina 7', 'Oficina 8')))
    await refused(gzipSync(text.replace(/"rows":\d+/, '"rows":1')))
    await refused(gzipSync(text.replace('"sample_id_seq":"10"', '"sample_id_seq":"11"')))
    await refused(gzipSync(text.replace('"version":1', '"version":2')))
    await refused(Buffer.from(text))
  })

  it('does not wait for ever for what cannot be read', async () => {
    await expect(restore(untouched, folder, fixture)).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it('goes from an older state through its own steps to ours', async () => {
    const [older, target] = [await empty(engine), await empty(engine)]
    await migrate(older, fixture.slice(0, 2))
    await dump(older, file)
    await restore(target, file, fixture)
    expect(await appliedMigrations(target)).toEqual(['kernel.0001-foundation', ...fixture.map(({ name }) => name)])
    await Promise.all([older.close(), target.close()])
  })

  it('refuses a dump of a newer state', async () => {
    await dump(sources[engine].owner, file)
    await expect(restore(untouched, file, fixture.slice(0, 2))).rejects.toMatchObject({
      kind: 'dump.other-state',
      details: { unknown: ['fixture.0003-sample'] },
    })
    expect(await appliedMigrations(untouched)).toEqual([])
  })

  it('refuses a database that has rows, and leaves them alone', async () => {
    const source = sources[engine]
    await dump(source.owner, file)
    const before = await rowsIn(source.owner)
    await expect(restore(source.owner, file, fixture)).rejects.toMatchObject({
      kind: 'restore.not-empty',
      details: { tables: ['office', 'note', 'note_mark', 'sample'] },
    })
    expect(await rowsIn(source.owner)).toEqual(before)
  })
})

describe.each(ENGINES)('a dump taken on %s while others write', (engine) => {
  it('is one moment: whole operations, none in part', async () => {
    const source = await freshDatabase(engine, fixture)
    await fill(source)
    const office =
      (await asOwner(source.owner, 'snapshot', (tx) => sql<{ id: string }>`select id from office limit 1`.execute(tx))).rows[0]?.id ?? ''
    const operate = () =>
      transaction<FixtureTables, void>(source.app, {}, async (tx) => {
        const id = randomUUID()
        await tx
          .insertInto('note')
          .values({ id, office_id: office, body: 'under load', written_at: new Date(0).toISOString() })
          .execute()
        await tx
          .insertInto('note_mark')
          .values([
            { note_id: id, mark: 'a' },
            { note_id: id, mark: 'b' },
          ])
          .execute()
      })
    const writers = Array.from({ length: 200 }, operate)
    await Promise.race(writers)
    const dumped = await dump(source.owner, file)
    await Promise.all(writers)
    const target = await empty(engine)
    expect(await restore(target, file, fixture)).toEqual(dumped)
    const torn = sql`select from note n where body = 'under load' and (select count(*) from note_mark m where m.note_id = n.id) <> 2`
    expect((await asOwner(target, 'snapshot', (tx) => torn.execute(tx))).rows).toEqual([])
    await Promise.all([source.close(), target.close()])
  })
})

describe('a flipped bit', () => {
  it('is seen wherever it touches the data', async () => {
    await dump(sources.pglite.owner, file)
    const whole = readFileSync(file)
    const good = await proven(file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const bytes = Buffer.from(whole)
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(file, bytes)
        const verdict = await proven(file).catch((error: { kind?: string }) => error.kind)
        // A few bits of gzip say nothing of the data (its time, its system, the fill of its last byte): then the data must be the same.
        expect([good, 'dump.damaged']).toContainEqual(verdict)
      }),
      { numRuns: 150 },
    )
  })
})

describe.runIf(ENGINES.includes('postgres'))('a dump by a login that does not see every row', () => {
  it('is refused rather than made short, and leaves no file', async () => {
    await expect(dump(sources.postgres.app, file)).rejects.toMatchObject({ kind: 'dump.unseen', details: { table: 'office' } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe.each(ENGINES)('restoring over what is there on %s', (engine) => {
  const later = { name: 'fixture.0004-later', up: (db) => sql`create table later (id int)`.execute(db) } satisfies (typeof fixture)[number]

  it('leaves the dump alone, and what was made since the dump is made again', async () => {
    const [source, target] = [sources[engine], await freshDatabase(engine, fixture)]
    await migrate(target.owner, [...fixture, later])
    const dumped = await dump(source.owner, file)
    // Only over: a restore that is to leave what is there alone does not undo what was made since.
    const ahead = { kind: 'dump.other-state', details: { surplus: [later.name] } }
    await expect(restore(target.owner, file, [...fixture, later])).rejects.toMatchObject(ahead)
    await fill(target)
    expect(await fullTables(target.owner)).toEqual(['office', 'note', 'note_mark', 'sample'])
    expect(await restoreOver(target.owner, file, [...fixture, later])).toEqual(dumped)
    expect(await rowsIn(target.owner)).toEqual(await rowsIn(source.owner))
    expect(await appliedMigrations(target.owner)).toEqual(await appliedMigrations(source.owner).then((names) => [...names, later.name]))
    const insert = (tx: Parameters<Parameters<typeof asOwner>[2]>[0]) => sql`insert into sample (truth) values (true)`.execute(tx)
    await asOwner(target.owner, 'read write', insert)
    await expect(transaction(target.app, {}, (tx) => sql`create table mine (id int)`.execute(tx as never))).rejects.toThrow('denied')
    await target.close()
  })

  it('leaves all as it was where the rows do not fit', async () => {
    const { owner } = sources[engine]
    const before = await rowsIn(owner)
    await dump(owner, file)
    const other = fixture.map((step, at) =>
      at === 2
        ? {
            ...step,
            up: async (db: Parameters<typeof step.up>[0]) => (await step.up(db), sql`alter table sample drop column ratio`.execute(db)),
          }
        : step,
    )
    await expect(restoreOver(owner, file, other)).rejects.toMatchObject({
      kind: 'dump.damaged',
      details: { reason: 'columns', table: 'sample' },
    })
    expect(await rowsIn(owner)).toEqual(before)
  })
})

describe('a restore that is watched', () => {
  it('tells of each table when it is loaded and when it is checked', async () => {
    const target = await freshDatabase('pglite', fixture)
    await dump(sources.pglite.owner, file)
    const told: string[] = []
    await restoreOver(target.owner, file, fixture, {
      onLoaded: (done, all) => void told.push(`loaded ${done}/${all}`),
      onChecked: (done, all) => void told.push(`checked ${done}/${all}`),
    })
    const each = ['1/4', '2/4', '3/4', '4/4']
    expect(told).toEqual([...each.map((table) => `loaded ${table}`), ...each.map((table) => `checked ${table}`)])
    await target.close()
  })
})

describe('a dump that is watched', () => {
  it('tells of each table, and leaves no file when it is ended', async () => {
    const { owner } = sources.pglite
    const told: string[] = []
    await dump(owner, file, { onTable: (done, all) => void told.push(`${done}/${all}`) })
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4'])
    rmSync(file)
    await expect(dump(owner, file, { signal: AbortSignal.abort() })).rejects.toThrow('abort')
    expect(readdirSync(folder)).toEqual([])
  })
})
