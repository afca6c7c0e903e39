import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { on, once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handleForLibraries } from '../database.ts'
import { fixture, type FixtureTables } from '../fixture.ts'
import { migrate } from '../migrate.ts'
import { reading, transaction } from '../transaction.ts'
import { openPglite } from './open.ts'

describe('an embedded database on disk', () => {
  let [directory, scripts] = ['', '']
  beforeEach(
    () =>
      void ([directory, scripts] = ['data', 'scripts'].map((kind) => mkdtempSync(join(tmpdir(), `istmo-${kind}-`))) as [string, string]),
  )
  afterEach(() => [directory, scripts].forEach((folder) => rmSync(folder, { recursive: true })))

  const HN = { 'istmo.country': 'HN' } as const
  const added = (database: Awaited<ReturnType<typeof openPglite>>) => {
    const row = { id: randomUUID(), country: 'HN', name: randomUUID(), parent_id: null }
    return transaction<FixtureTables, unknown>(database, HN, (tx) => tx.insertInto('office').values(row).execute()).then(() => row.id)
  }
  const ids = (database: Awaited<ReturnType<typeof openPglite>>) =>
    reading<FixtureTables, { id: string }[]>(database, HN, (db) => db.selectFrom('office').select('id').execute()).then((rows) =>
      rows.map(({ id }) => id),
    )

  it('keeps what was written, flushed, for its owner’s eyes only, and goes on reading where there is no room left to write', async () => {
    const home = join(directory, 'database')
    const first = await openPglite({ directory: home })
    await migrate(first, fixture)
    const id = await added(first)
    await first.close()
    expect(readdirSync(home)).toEqual(['postgres'])
    expect(statSync(home).mode & 0o777).toBe(0o700)
    const second = await openPglite({ directory: home, reserveBytes: Number.MAX_SAFE_INTEGER })
    await expect(added(second)).rejects.toMatchObject({ kind: 'storage.full', details: { directory: home } })
    expect(await ids(second)).toEqual([id])
    const settings = sql<{
      name: string
      setting: string
    }>`select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'wal_sync_method') order by name`
    const { rows } = await settings.execute(handleForLibraries(second))
    expect(rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual(['fsync=on', 'full_page_writes=on', 'wal_sync_method=fsync'])
    await second.close()
  })

  it('counts the rows of a table that one import made large, so that what reads it next is planned for them', async () => {
    const database = await openPglite({ directory: join(directory, 'database') })
    await migrate(database, fixture)
    const rows = Array.from({ length: 5000 }, () => ({ id: randomUUID(), country: 'HN', name: randomUUID().repeat(6), parent_id: null }))
    await transaction<FixtureTables, void>(database, HN, async (tx) => {
      for (let at = 0; at < rows.length; at += 1000)
        await tx
          .insertInto('office')
          .values(rows.slice(at, at + 1000))
          .execute()
    })
    const counted = sql`select reltuples::int as rows from pg_class where oid = 'office'::regclass`
    expect((await counted.execute(handleForLibraries(database))).rows).toEqual([{ rows: 5000 }])
    await database.close()
  })

  it('recovers by itself when PostgreSQL inside dies under a transaction', async () => {
    const database = await openPglite({ directory })
    await migrate(database, fixture)
    const kept = await added(database)
    const wal = join(directory, 'postgres', 'pg_wal')
    renameSync(wal, `${wal}.away`) // the disk is gone: PostgreSQL panics, as it must
    const dying = transaction<FixtureTables, unknown>(database, HN, async (tx) => {
      await sql`set local role postgres`.execute(tx)
      await sql`select pg_switch_wal()`.execute(tx)
      await tx.insertInto('office').values({ id: randomUUID(), country: 'HN', name: 'lost', parent_id: null }).execute()
    })
    await expect(dying).rejects.toMatchObject({ kind: 'database.unreachable' })
    renameSync(`${wal}.away`, wal) // and back
    expect(await ids(database)).toEqual([kept])
    await database.close()
  })

  it('refuses a directory of another PostgreSQL, by name', async () => {
    mkdirSync(join(directory, 'postgres'))
    writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '17\n')
    await expect(openPglite({ directory })).rejects.toMatchObject({ kind: 'data.version', details: { found: '17', expected: '18' } })
  })

  it('makes its template once, and does without where it may not write', async () => {
    const templates = join(directory, 'templates')
    const first = await openPglite({ directory: join(directory, 'a'), templates })
    await first.close()
    expect(readdirSync(templates)).toEqual([expect.stringMatching(/^database-\d/)])
    writeFileSync(join(directory, 'file'), '')
    const second = await openPglite({ directory: join(directory, 'b'), templates: join(directory, 'file') })
    await second.close()
    expect(existsSync(join(directory, 'b', 'postgres', 'PG_VERSION'))).toBe(true)
  })

  it.each(['postgres.building', 'postgres'])('is whole or absent when a first start is killed as soon as %s appears', async (moment) => {
    // A file, since the flags of a script given in words are handed on to the database's own thread, which does not take them.
    const script = join(scripts, 'start.mjs')
    writeFileSync(
      script,
      `import { openPglite } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
      await openPglite({ directory: process.argv[2] }); setInterval(() => {}, 1e6)`,
    )
    // Listening before the child starts, so that no change is missed; on a slow machine the moment may have passed when it is seen.
    const watcher = watch(directory)
    const changes = on(watcher, 'change')
    const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'ignore', 'inherit'] })
    for await (const _ of changes) if (existsSync(join(directory, moment)) || existsSync(join(directory, 'postgres'))) break
    watcher.close()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const cluster = join(directory, 'postgres')
    if (existsSync(cluster)) expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('18\n')
    const database = await openPglite({ directory })
    await migrate(database, fixture)
    expect(await ids(database)).toEqual([])
    await database.close()
  })
})
