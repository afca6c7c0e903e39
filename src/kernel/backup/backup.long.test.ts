import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { symmetricEncrypt } from 'better-auth/crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inHouse } from '#test/house.ts'
import { emptyDatabase, ENGINES } from '#test/postgres.ts'
import { NOBODY, OPERATOR } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { startSealer } from '../audit/sealer.ts'
import { auditVerifyCommand } from '../cli/audit-command.ts'
import { operationCommands } from '../cli/operation-commands.ts'
import { runCli } from '../cli/run.ts'
import { announceServer, orOperator } from '../cli/server-file.ts'
import { BOARD_HN, people, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { newId } from '../command/new-id.ts'
import { joinRooms } from '../command/rooms.ts'
import { openMigrated, type Settings } from '../db/open.ts'
import { transaction } from '../db/transaction.ts'
import { asSignIn } from '../sign-in/tables.ts'
import { createApp } from '../http/app.ts'
import { listen } from '../http/listen.ts'
import { backUp } from './back-up.ts'
import { backupCommand } from './backup-command.ts'
import { restoreCommand } from './restore-command.ts'

const rooms = joinRooms([fixtureRoom])
const TOKEN = 'a'.repeat(64)

let data: string
let prepared: string
/** A backup of the prepared data, which no test changes. */
const saved = () => join(prepared, 'saved.gz')
const embedded = (): Settings => ({ engine: 'pglite', directory: join(data, 'database') })

const istmoOn = (settings: Settings, lang: 'es' | 'en' = 'en') => {
  const place = () => ({ data, settings, rooms })
  const commands = [backupCommand(place), restoreCommand(place), auditVerifyCommand(place), ...operationCommands(rooms.operations, place)]
  return async (...words: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void (line.startsWith('Table ') || err.push(line)),
      signal: new AbortController().signal,
    }
    return { exit: await runCli({ commands, messages: [rooms.messages], nearest: () => undefined }, words, terminal, lang), out, err }
  }
}
const istmo = (...words: string[]) => istmoOn(embedded())(...words)

const serve = async () => {
  const [settings, installation] = [embedded(), { data, settings: embedded() }]
  const database = await openMigrated(settings, rooms.migrations)
  const sealer = startSealer(database, () => {})
  const house = { database, rooms, now: () => new Date(), newId, audited: sealer.audited, installation }
  const app = createApp({ house, whoIs: orOperator(TOKEN, async () => NOBODY), log: pino({ level: 'silent' }) })
  const listening = await listen(app, 0)
  if (listening.kind === 'busy') throw new Error('no port')
  await announceServer(data, { port: listening.port, token: TOKEN })
  return async () => {
    await listening.close()
    await sealer.close()
    await database.close()
  }
}

/** Somebody whose codes were kept with that secret. */
const keepCodes = async (secret: string): Promise<void> => {
  const database = await openMigrated(embedded(), rooms.migrations)
  const [id, at] = [newId(), new Date().toISOString()]
  const user = { name: 'Beto', email: 'beto@example.org', email_verified: true, two_factor_enabled: true, example: false }
  const held = await symmetricEncrypt({ key: secret, data: 'codes' })
  await asSignIn(database, async (tx) => {
    await tx
      .insertInto('auth_user')
      .values({ id, ...user, created_at: at, updated_at: at })
      .execute()
    const codes = { id: newId(), user_id: id, secret: held, backup_codes: held, verified: true, last_step: 0, unopened_at: null }
    await tx.insertInto('auth_two_factor').values(codes).execute()
  })
  await database.close()
}

beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'istmo-backup-'))
  const database = await openMigrated({ engine: 'pglite', directory: join(prepared, 'database') }, rooms.migrations)
  await transaction(database, contextOf(OPERATOR), seed)
  await backUp(database, saved(), { signal: new AbortController().signal, progress: () => {} })
  await database.close()
})
afterAll(() => rm(prepared, { recursive: true, force: true }))
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'istmo-backup-'))
  await cp(prepared, data, { recursive: true })
})
afterEach(() => rm(data, { recursive: true, force: true }))

describe('a backup', () => {
  it('goes into the data folder under its moment, or where it is wanted, for its owner’s eyes', async () => {
    const { exit, out } = await istmo('backup')
    expect([exit, out]).toEqual([0, [expect.stringMatching(/^Backup in .*: 4 rows, [\d,]+ bytes\. Digest: [0-9a-f]{64}$/)]])
    expect(await readdir(join(data, 'backups'))).toEqual([expect.stringMatching(/^istmo-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.dump\.gz$/)])
    const wanted = join(data, 'mine', 'copy.gz')
    const made = JSON.parse((await istmo('backup', wanted, '--json')).out[0] ?? '')
    expect(made).toMatchObject({ path: wanted, rows: 5, bytes: (await stat(wanted)).size })
    expect((await stat(wanted)).mode & 0o777).toBe(0o600)
    expect(await istmo('backup', wanted)).toMatchObject({
      exit: 2,
      err: [expect.stringMatching(/not replaced\. Name another FILE, or give --force/)],
    })
  })

  it('is made by the server that holds the data, and stands in its audit', async () => {
    const stop = await serve()
    expect(await istmo('backup')).toMatchObject({ exit: 0, err: [] })
    const wanted = join(data, 'copy.gz')
    expect(await istmo('backup', wanted)).toMatchObject({ exit: 0, out: [expect.stringContaining(wanted)] })
    expect(await istmo('restore', wanted, '--replace')).toMatchObject({ exit: 2, err: [expect.stringContaining('A server is using')] })
    await stop()
    expect(await readdir(join(data, 'backups'))).toHaveLength(1)
    expect(JSON.parse((await istmo('audit', 'verify', '--json')).out[0] ?? '')).toMatchObject({ links: 2, fault: null })
  })

  it('is none where there is nothing', async () => {
    await rm(join(data, 'database'), { recursive: true })
    expect(JSON.parse((await istmo('backup', '--json')).out[0] ?? '')).toMatchObject({
      code: 'backup.nothing',
      title: 'There are no data here yet.',
    })
  })
})

describe('a restore', () => {
  it('refuses what is no whole backup by name, and a place that has rows, and touches nothing', async () => {
    const [whole, bad] = [saved(), join(data, 'bad.gz')]
    const bytes = await readFile(whole)
    await writeFile(bad, bytes.subarray(0, bytes.length - 20))
    expect(await istmo('restore')).toMatchObject({ exit: 2, err: [expect.stringContaining('restore FILE')] })
    expect(await istmo('restore', join(data, 'lost'))).toMatchObject({ exit: 2, err: [expect.stringContaining('cannot be read')] })
    expect(await istmo('restore', bad, '--replace')).toMatchObject({
      exit: 2,
      err: ['The file is no whole backup: it is cut or damaged. The data are as they were. Use another backup.'],
    })
    expect(await istmo('restore', data, '--replace')).toMatchObject({ exit: 2, err: [expect.stringContaining('cannot be read')] })
    const refused = JSON.parse((await istmoOn(embedded(), 'es')('restore', whole, '--json')).out[0] ?? '')
    expect(refused).toMatchObject({
      code: 'restore.not-empty',
      status: 409,
      title: 'Ya hay datos aquí.',
      details: { tables: expect.stringContaining('board') },
    })
    expect(await istmo('fixture', 'board', 'count')).toMatchObject({ out: ['boards: 4'] })
  })

  it('puts a backup in the place of what is there, which is saved first', async () => {
    await istmo('fixture', 'board', 'seal', '--boardId', BOARD_HN)
    const { exit, out } = await istmo('restore', saved(), '--replace')
    expect([exit, out]).toEqual([
      0,
      [expect.stringMatching(/^Backup restored: 4 rows\. Digest: [0-9a-f]{64}$/), expect.stringMatching('-replaced')],
    ])
    const [former = ''] = (await readdir(join(data, 'backups'))).filter((name) => name.includes('-replaced'))
    expect(await istmo('restore', join(data, 'backups', former), '--replace')).toMatchObject({ exit: 0 })
    // Sealing a board that is sealed is no change; what tells is the line that the first sealing left.
    expect(JSON.parse((await istmo('audit', 'verify', '--json')).out[0] ?? '')).toMatchObject({ links: 2, fault: null })
  })

  it('says whose codes the secret of its folder does not open, and nothing where it does', async () => {
    const file = join(data, 'with-codes.gz')
    await keepCodes('a'.repeat(64))
    await istmo('backup', file)
    const { exit, err } = await istmo('restore', file, '--replace')
    expect([exit, err]).toEqual([0, [expect.stringMatching(/^The codes of one person cannot be opened here: the file “secret”/)]])
    expect(await istmoOn(embedded(), 'es')('restore', file, '--replace', '--json')).toMatchObject({
      err: expect.arrayContaining([expect.stringContaining(`no está en ${data}. Si lo guardó`)]),
    })
    await writeFile(join(data, 'secret'), 'b'.repeat(64))
    expect((await istmo('restore', file, '--replace')).err).toHaveLength(1)
    await writeFile(join(data, 'secret'), 'a'.repeat(64))
    expect(await istmo('restore', file, '--replace')).toMatchObject({ exit: 0, err: [] })
  })

  it('says how far it is, in the language of who asks', async () => {
    const [other, err] = [join(data, 'other'), [] as string[]]
    const place = () => ({ data: other, settings: { engine: 'pglite', directory: other } as const, rooms })
    const terminal = { out: () => {}, err: (line: string) => void err.push(line), signal: new AbortController().signal }
    const house = { commands: [restoreCommand(place)], messages: [rooms.messages], nearest: () => undefined }
    expect(await runCli(house, ['restore', saved()], terminal, 'es')).toBe(0)
    const [all] = /\d+(?= recuperada)/.exec(err[0] ?? '') ?? []
    expect(err).toEqual(expect.arrayContaining([`Tabla ${all} de ${all} recuperada`, `Tabla ${all} de ${all} comprobada`]))
    err.length = 0
    expect(await runCli(house, ['restore', saved(), '--replace'], terminal, 'en')).toBe(0)
    expect(err.filter((line) => line.startsWith(`Table ${all} of`))).toEqual([
      `Table ${all} of ${all}`,
      `Table ${all} of ${all} restored`,
      `Table ${all} of ${all} checked`,
    ])
  })

  it('refuses what a newer Istmo made', async () => {
    const older = { ...rooms, migrations: rooms.migrations.filter(({ name }) => !name.startsWith('fixture.')) }
    const place = () => ({
      data: join(data, 'other'),
      settings: { engine: 'pglite', directory: join(data, 'other') } as const,
      rooms: older,
    })
    const out: string[] = []
    const terminal = { out: (line: string) => void out.push(line), err: () => {}, signal: new AbortController().signal }
    const house = { commands: [restoreCommand(place)], messages: [rooms.messages], nearest: () => undefined }
    expect(await runCli(house, ['restore', saved(), '--json'], terminal, 'en')).toBe(2)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ code: 'dump.other-state', details: { unknown: 'fixture.0001-board' } })
  })
})

describe.runIf(ENGINES.includes('postgres'))('a house that moves', () => {
  it('goes from the embedded database to a server and back with its boards and its audit', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase()
    const onServer = istmoOn({ engine: 'postgres', url: appUrl, ownerUrl })
    const [there, back] = [join(data, 'there.gz'), join(data, 'back.gz')]
    await istmo('fixture', 'board', 'seal', '--boardId', BOARD_HN)
    const { digest } = JSON.parse((await istmo('backup', there, '--json')).out[0] ?? '')
    const restored = await onServer('restore', there, '--json')
    expect(JSON.parse(restored.out[0] ?? '')).toEqual({ rows: 6, digest, former: null })
    expect(await onServer('fixture', 'board', 'count')).toEqual({ exit: 0, out: ['boards: 4'], err: [] })
    await onServer('fixture', 'board', 'seal', '--boardId', BOARD_HN)
    expect(await onServer('backup', back)).toMatchObject({ exit: 0, err: [] })
    expect(await istmo('restore', back, '--replace')).toMatchObject({ exit: 0 })
    expect(await istmo('fixture', 'board', 'count')).toMatchObject({ out: ['boards: 4'] })
    const verified = JSON.parse((await istmo('audit', 'verify', '--json')).out[0] ?? '')
    expect(verified).toMatchObject({ fault: null })
    expect(verified.links).toBeGreaterThanOrEqual(4)
  })

  it('says what the owner’s login lacks', async () => {
    const { appUrl } = await emptyDatabase()
    expect(await istmoOn({ engine: 'postgres', url: appUrl, ownerUrl: undefined })('backup')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('DATABASE_OWNER_URL')],
    })
  })
})

describe.each(ENGINES)('a backup over HTTP on %s', (engine) => {
  const it = inHouse(engine, { rooms: [fixtureRoom], people, seed })
  it('is the operator’s alone', async ({ as }) => {
    expect(await as('nobody').post('/api/backup/file.make', {})).toMatchObject({ status: 401 })
    expect(await as('ana-hn').post('/api/backup/file.make', {})).toMatchObject({ status: 403 })
    expect(await as('operator').post('/api/backup/file.make', { path: '/etc/passwd' })).toMatchObject({ status: 400 })
  })
})
