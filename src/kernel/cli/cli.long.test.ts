import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOBODY, OPERATOR } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { startSealer } from '../audit/sealer.ts'
import { BOARD_HN, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { newId } from '../command/new-id.ts'
import { joinRooms } from '../command/rooms.ts'
import { openMigrated } from '../db/open.ts'
import { transaction } from '../db/transaction.ts'
import { createApp } from '../http/app.ts'
import { listen } from '../http/listen.ts'
import { auditVerifyCommand } from './audit-command.ts'
import { operationCommands } from './operation-commands.ts'
import { beginningOf, runCli } from './run.ts'
import { announceServer, orOperator, withdrawServer } from './server-file.ts'
import { show } from './show.ts'

const rooms = joinRooms([fixtureRoom])
const TOKEN = 'a'.repeat(64)
const SEAL = ['fixture', 'board', 'seal', '--boardId', BOARD_HN]

let data: string
const place = () => ({ data, settings: { engine: 'pglite', directory: join(data, 'database') } as const, rooms })
const istmo = (...words: string[]) => istmoUntil(() => false, ...words)
/** Ctrl-C at the first line of progress that `stops` says. */
const istmoUntil = async (stops: (line: string) => boolean, ...words: string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const cancel = new AbortController()
  const say = (line: string) => {
    err.push(line)
    if (stops(line)) cancel.abort()
  }
  const terminal = { out: (line: string) => void out.push(line), err: say, signal: cancel.signal }
  const commands = [...operationCommands(rooms.operations, place), auditVerifyCommand(place)]
  return { exit: await runCli({ commands, messages: [rooms.messages], nearest: () => undefined }, words, terminal, 'en'), out, err }
}

/** A house that is being served, as `istmo serve` does. */
const serve = async () => {
  const database = await openMigrated(place().settings, rooms.migrations)
  const sealer = startSealer(database, () => {})
  const house = { database, rooms, now: () => new Date(), newId, audited: sealer.audited }
  const app = createApp({ house, whoIs: orOperator(TOKEN, async () => NOBODY), log: pino({ level: 'silent' }) })
  const listening = await listen(app, 0)
  if (listening.kind === 'busy') throw new Error('no port')
  const announce = () => announceServer(data, { port: listening.port, token: TOKEN })
  await announce()
  const stop = async () => {
    await listening.close()
    await sealer.close()
    await database.close()
  }
  return { app, announce, stop }
}

let prepared: string
beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'istmo-cli-'))
  const database = await openMigrated({ engine: 'pglite', directory: join(prepared, 'database') }, rooms.migrations)
  await transaction(database, contextOf(OPERATOR), seed)
  await database.close()
})
afterAll(() => rm(prepared, { recursive: true, force: true }))

const copied = async () => {
  data = await mkdtemp(join(tmpdir(), 'istmo-cli-'))
  await cp(prepared, data, { recursive: true })
}
const removed = () => rm(data, { recursive: true, force: true })

const REFUSED = [
  'Some of the data cannot be accepted. Nothing was saved. Correct the fields pointed out and send them again.',
  '  --boardId: This is not in the form asked for (an identifier).',
]

describe('an operation by the command line, through the server that holds the data', () => {
  let served: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    await copied()
    served = await serve()
  })
  afterAll(async () => {
    await served.stop()
    await removed()
  })

  it('says what came of it', async () => {
    expect(await istmo(...SEAL, '--json')).toEqual({ exit: 0, out: [JSON.stringify({ boardId: BOARD_HN, state: 'sealed' })], err: [] })
    expect(await istmo('fixture', 'board', 'count')).toEqual({ exit: 0, out: ['boards: 4'], err: [] })
    expect(await istmo('audit', 'verify')).toMatchObject({ exit: 0, err: [] })
  })

  it('says in a sentence what was refused, and which flag', async () => {
    expect(await istmo('fixture', 'board', 'seal', '--boardId', '7')).toMatchObject({ exit: 2, out: [], err: REFUSED })
    const missing = await istmo('fixture', 'board', 'seal', '--boardId', newId(), '--json')
    expect({ ...missing, out: JSON.parse(missing.out[0] ?? '') }).toMatchObject({ exit: 2, out: { code: 'record.not-found', status: 404 } })
    expect(await istmo('fixture', 'remark', 'make', '--id', newId(), '--boardId', BOARD_HN, '--text', 'x')).toMatchObject({ exit: 2 })
  })

  it('names who holds the data when nobody answers', async () => {
    await withdrawServer(data)
    expect(await istmo(...SEAL)).toMatchObject({ exit: 2, err: [expect.stringContaining(`(process ${process.pid})`)] })
    await served.announce()
  })

  it('leaves the server’s word to its owner alone, and is nobody without it', async () => {
    expect((await stat(join(data, 'server.json'))).mode & 0o777).toBe(0o600)
    const ask = (token: string) =>
      served.app.request('/api/fixture/board.seal', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ boardId: BOARD_HN }),
      })
    expect((await ask('b'.repeat(64))).status).toBe(401)
    expect((await ask('')).status).toBe(401)
    expect((await ask(TOKEN)).status).toBe(200)
  })
})

describe('an operation by the command line', () => {
  beforeEach(copied)
  afterEach(removed)

  it('opens the data itself where no server holds them, and leaves a sealed line to hold against a head that was kept', async () => {
    expect(await istmo(...SEAL)).toEqual({ exit: 0, out: [`boardId: ${BOARD_HN}`, 'state: sealed'], err: [] })
    const verified = await istmo('audit', 'verify', '--json')
    expect(verified.exit).toBe(0)
    expect(JSON.parse(verified.out[0] ?? '')).toMatchObject({ links: 1, unsealed: 0, fault: null })
    const head = join(data, 'head.json')
    await writeFile(head, JSON.stringify({ position: 9, hash: '0'.repeat(64) }))
    expect(await istmo('audit', 'verify', '--head', head)).toMatchObject({
      exit: 2,
      err: ['At position 2: the end of the chain is missing.', expect.stringContaining('where an older backup was restored')],
    })
    await writeFile(head, verified.out[0] ?? '')
    expect(await istmo('audit', 'verify', '--head', head)).toMatchObject({ exit: 0, err: [] })
    await writeFile(head, JSON.stringify({ head: { position: 5, hash: '0a' } }))
    expect(await istmo('audit', 'verify', '--head', head)).toEqual({
      exit: 2,
      out: [],
      err: [
        `In ${head}, “hash” reads “0a” (2 characters); 64 hexadecimal digits (0 to 9 and small a to f) are accepted. Nothing was verified. Give the file as --json printed it.`,
      ],
    })
    expect((await istmo('audit', 'verify', '--head', head, '--lang', 'es')).err[0]).toContain(
      '«hash» dice «0a» (2 caracteres); se admiten 64 dígitos',
    )
    await writeFile(head, JSON.stringify({ position: -1, hash: '0'.repeat(64) }))
    expect(await istmo('audit', 'verify', '--head', head)).toMatchObject({ exit: 2, err: [expect.stringContaining('is no kept head')] })
    await writeFile(head, 'no head')
    expect(await istmo('audit', 'verify', '--head', head)).toMatchObject({ exit: 2, err: [expect.stringContaining('is no kept head')] })
  })

  it('does not believe the file of a server that is gone, and says which flag was refused', async () => {
    await (await serve()).stop()
    expect(await istmo(...SEAL)).toMatchObject({ exit: 0 })
    expect(await istmo('fixture', 'board', 'seal', '--boardId', '7')).toMatchObject({ exit: 2, out: [], err: REFUSED })
    const missing = await istmo('fixture', 'board', 'seal', '--boardId', newId(), '--json')
    expect({ ...missing, out: JSON.parse(missing.out[0] ?? '') }).toMatchObject({ exit: 2, out: { code: 'record.not-found', status: 404 } })
  })

  it('reads and writes files, with and without a server', async () => {
    const [lines, out] = [join(data, 'líneas.txt'), join(data, 'out')]
    const add = ['fixture', 'remark', 'import', '--boardId', BOARD_HN, '--lines']
    const print = ['fixture', 'remark', 'print', '--boardId', BOARD_HN, '--out']
    expect(await istmo(...add, lines)).toEqual({ exit: 2, out: [], err: [`The file ${lines} cannot be read. Nothing was changed.`] })
    expect(await istmo(...add.slice(0, -1))).toMatchObject({ exit: 2, err: [{}, '  --lines: The file is missing.'] })
    await writeFile(lines, 'a'.repeat(2001))
    expect(await istmo(...add, lines)).toMatchObject({ exit: 2, err: [{}, '  --lines: It is too large: at most 2,000 bytes are taken.'] })
    for (const served of [false, true]) {
      const stop = served ? (await serve()).stop : async () => {}
      await writeFile(lines, `niño ${served}`)
      expect(await istmo(...add, lines)).toEqual({ exit: 0, out: ['file: líneas.txt', 'remarks: 1'], err: [] })
      const path = join(out, String(served), 'Año 1 «HN».txt')
      const text = served ? 'niño false\nniño true\n' : 'niño false\n'
      expect(await istmo(...print, `${join(out, String(served))}/`)).toEqual({
        exit: 0,
        out: [`Wrote ${path} (${Buffer.byteLength(text)} bytes).`],
        err: [],
      })
      expect(await readFile(path, 'utf8')).toBe(text)
      expect(await istmo(...print, path)).toMatchObject({ exit: 2, out: [], err: [expect.stringContaining('not replaced')] })
      expect(await istmo(...print, path, '--force', '--json')).toMatchObject({
        exit: 0,
        out: [expect.stringContaining('"mediaType":"text/plain')],
      })
      expect(await istmo(...print, join(path, 'below'))).toMatchObject({ exit: 2, err: [expect.stringContaining('could not be written')] })
      await stop()
    }
  })

  it('shows how far long work is, and keeps nothing of it after Ctrl-C', async () => {
    const condense = ['fixture', 'board', 'condense', '--boardId', BOARD_HN]
    const lines = join(data, 'lines.txt')
    expect(await istmo(...condense)).toMatchObject({ exit: 2, out: [], err: [expect.stringContaining('no remarks on the board')] })
    for (const served of [false, true]) {
      const stop = served ? (await serve()).stop : async () => {}
      await writeFile(lines, `la palabra-${served}`)
      await istmo('fixture', 'remark', 'import', '--boardId', BOARD_HN, '--lines', lines)
      const all = served ? 3 : 1
      expect(await istmoUntil((line) => line.includes('read'), ...condense, '--pauseMs', '60000')).toEqual({
        exit: 130,
        out: [],
        err: [`1 of ${all} remarks read`, 'Cancelled. Nothing was saved.'],
      })
      expect(await istmo(...condense)).toMatchObject(
        served
          ? { exit: 2, err: [{}, {}, {}, expect.stringContaining('on the board already')] }
          : { exit: 0, out: ['word: palabra-false'], err: [{}] },
      )
      await stop()
    }
    const verified = await istmo('audit', 'verify', '--json')
    expect(JSON.parse(verified.out[0] ?? '')).toMatchObject({ links: 3, unsealed: 0, fault: null })
  })

  it('is listed with its flags under its room', async () => {
    const { exit, out } = await istmo('fixture')
    expect(exit).toBe(0)
    expect(out).toContain(
      '  istmo fixture remark list --boardId TEXT [--limit N] [--newestFirst true|false] [--json]\n      Gives the remarks of a board.',
    )
    expect(out.join()).not.toContain('audit')
  })
})

describe('an answer', () => {
  it('is shown as fields, lists and tables', () => {
    const answer = {
      name: 'Año',
      may: ['read', 'seal'],
      none: null,
      rows: [
        { id: 1, said: 'sí' },
        { id: 22, said: 'no' },
      ],
      deep: [{ a: { b: 1 } }],
    }
    expect(show(answer)).toEqual([
      'name: Año',
      'may: read, seal',
      'none: –',
      'rows:',
      '  id  said',
      '  1   sí',
      '  22  no',
      'deep:',
      '  - a:',
      '      b: 1',
    ])
    expect(show([])).toEqual([])
    expect(show(3)).toEqual(['3'])
  })
})

describe('what stands before a command', () => {
  it('is the language of the operator, by --lang or by the environment', () => {
    const read = (words: readonly string[], environment = {}) => beginningOf(words, { LANG: 'es_HN.UTF-8', ...environment })
    expect(read(['--lang', 'en', 'audit', 'verify'])).toEqual({ kind: 'read', words: ['audit', 'verify'], lang: 'en' })
    expect(read(['--lang=en', 'report', '--lang', 'es'])).toEqual({ kind: 'read', words: ['report', '--lang', 'es'], lang: 'en' })
    expect(read(['audit'], { ISTMO_LANG: 'en' })).toEqual({ kind: 'read', words: ['audit'], lang: 'en' })
    expect(read(['audit'], { ISTMO_LANG: '' })).toEqual({ kind: 'read', words: ['audit'], lang: 'es' })
    for (const set of ['en_US', 'en-GB.UTF-8', 'EN', ' en ', 'en@posix', 'en.utf8'])
      expect(read(['audit'], { ISTMO_LANG: set }), set).toEqual({ kind: 'read', words: ['audit'], lang: 'en' })
    expect(read(['audit'], { ISTMO_LANG: 'es_HN', LANG: 'en' })).toMatchObject({ lang: 'es' })
    expect(read(['audit'], { ISTMO_LANG: ' ', LANG: 'en' })).toMatchObject({ kind: 'read', lang: 'en' })
    for (const set of ['english', 'eng', 'est', 'C', '_en'])
      expect(read(['audit'], { ISTMO_LANG: set }), set).toMatchObject({ kind: 'refused' })
    expect(read(['audit'], { ISTMO_LANG: 'fr' })).toMatchObject({
      kind: 'refused',
      said: 'ISTMO_LANG=«fr» no es un valor válido: admite es o en. No se inició nada.',
    })
    expect(read(['--lang'], { LANG: 'en' })).toMatchObject({
      kind: 'refused',
      said: '--lang=“” is not a valid value: it takes es or en. Nothing was started.',
    })
  })

  it('is told where it belongs, if it is another flag', async () => {
    const { exit, err } = await istmo('--json', 'audit', 'verify')
    expect({ exit, first: err[0] }).toEqual({
      exit: 2,
      first: '--json stands before the command: it goes after it. Only --lang may stand before.',
    })
  })
})
