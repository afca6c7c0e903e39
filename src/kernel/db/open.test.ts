import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { emptyDatabase, ENGINES } from '#test/postgres.ts'
import { fixture } from './fixture.ts'
import { asOwnerOf, databaseSettings, openMigrated } from './open.ts'
import { appliedMigrations } from './migrate.ts'

describe('the settings', () => {
  it.each([
    [{}, { engine: 'pglite', directory: 'd' }],
    [{ DATABASE_URL: '' }, { engine: 'pglite', directory: 'd' }],
    [{ DATABASE_URL: 'a' }, { engine: 'postgres', url: 'a', ownerUrl: undefined }],
    [
      { DATABASE_URL: 'a', DATABASE_OWNER_URL: 'o' },
      { engine: 'postgres', url: 'a', ownerUrl: 'o' },
    ],
    [{ DATABASE_OWNER_URL: 'o' }, { engine: 'postgres', url: undefined, ownerUrl: 'o' }],
  ])('%o', (env, settings) => expect(databaseSettings(env, 'd')).toEqual(settings))
})

describe('an embedded database', () => {
  it('is opened, migrated and given to the owner’s work without a second opening', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'istmo-open-'))
    const settings = databaseSettings({}, directory)
    const database = await openMigrated(settings, fixture)
    expect(await asOwnerOf(settings, database, appliedMigrations)).toHaveLength(4)
    await expect(openMigrated(settings, fixture)).rejects.toMatchObject({ kind: 'data.locked', details: { pid: process.pid } })
    await database.close()
    expect(await asOwnerOf(settings, undefined, appliedMigrations)).toHaveLength(4)
    await rm(directory, { recursive: true })
  })
})

describe.runIf(ENGINES.includes('postgres'))('a server', () => {
  it('needs both logins the first time and the application’s afterwards', async () => {
    const { appUrl, ownerUrl } = await emptyDatabase()
    await expect(openMigrated({ engine: 'postgres', url: appUrl, ownerUrl: undefined }, fixture)).rejects.toMatchObject({
      kind: 'owner.missing',
    })
    await expect(openMigrated({ engine: 'postgres', url: undefined, ownerUrl }, fixture)).rejects.toMatchObject({ kind: 'url.missing' })
    await (await openMigrated({ engine: 'postgres', url: appUrl, ownerUrl }, fixture)).close()
    const database = await openMigrated({ engine: 'postgres', url: appUrl, ownerUrl: undefined }, fixture)
    expect(await appliedMigrations(database)).toHaveLength(4)
    await database.close()
  })

  it('refuses to be served with the owner’s login', async () => {
    const { ownerUrl } = await emptyDatabase()
    await expect(openMigrated({ engine: 'postgres', url: ownerUrl, ownerUrl }, fixture)).rejects.toMatchObject({ kind: 'role.unbound' })
  })

  it.each([true, false])('tells what an owner’s login lacks before it makes a step, be there a schema public (%s)', async (withPublic) => {
    const { appUrl, ownerUrl } = await emptyDatabase()
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    if (!withPublic) await owner.query('drop schema public')
    const name = `unfit_${randomBytes(6).toString('hex')}`
    try {
      await owner.query(`create role ${name} login password 'unfit'`)
      const unfit = new URL(ownerUrl)
      ;[unfit.username, unfit.password] = [name, 'unfit']
      await expect(openMigrated({ engine: 'postgres', url: appUrl, ownerUrl: unfit.href }, fixture)).rejects.toMatchObject({
        kind: 'owner.unfit',
        details: {
          role: name,
          lacks: expect.stringMatching(
            withPublic ? /^bypassrls, (?:createrole, )?owner$/ : /^bypassrls, (?:createrole, )?owner, schema public$/,
          ),
        },
      })
      if (!withPublic)
        await expect(openMigrated({ engine: 'postgres', url: appUrl, ownerUrl }, fixture)).rejects.toMatchObject({
          kind: 'owner.unfit',
          details: { lacks: 'schema public' },
        })
      const { rows } = await owner.query(`select to_regnamespace('istmo') as made`)
      expect(rows).toEqual([{ made: null }])
    } finally {
      await owner.query(`drop role if exists ${name}`)
      await owner.end()
    }
  })

  it('tells of a login of the application that is no member of its role', async () => {
    const { ownerUrl } = await emptyDatabase()
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    const name = `stranger_${randomBytes(6).toString('hex')}`
    try {
      await owner.query(`create role ${name} login password 'stranger'`)
      const stranger = new URL(ownerUrl)
      ;[stranger.username, stranger.password] = [name, 'stranger']
      await expect(openMigrated({ engine: 'postgres', url: stranger.href, ownerUrl }, fixture)).rejects.toMatchObject({
        kind: 'role.unbound',
        details: { role: name, reason: 'not-member' },
      })
    } finally {
      await owner.query(`drop role if exists ${name}`)
      await owner.end()
    }
  })

  it('that is not there is told apart from a bug', async () => {
    const nowhere = { engine: 'postgres', url: 'postgres://istmo_app@127.0.0.1:1/none', ownerUrl: undefined } as const
    await expect(openMigrated(nowhere, fixture)).rejects.toMatchObject({ kind: 'database.unreachable' })
  })
})
