import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, OPERATOR, type Actor } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { startSealer } from '#kernel/audit/sealer.ts'
import { backUp } from '#kernel/backup/back-up.ts'
import { newId } from '#kernel/command/new-id.ts'
import type { Database, Engine } from '#kernel/db/database.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { createApp } from '#kernel/http/app.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { sealEnvelope } from '#seal/envelope.ts'
import { keyId } from '#seal/key.ts'
import { sentOf } from '#cases/keeping.ts'
import { canarySearch } from '#test/canaries.ts'
import { ENGINES, freshDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { claimOf, IN, MEMBER, newCase, path, people, seed, sendingOf, SIGNATORY } from '../../src/rooms/cases/server/cases.fixture.ts'

/** What stands in the case and in a copy, and may stand nowhere else. Birds, places and numbers: nobody's name. */
const CANARIES = [
  'Colibrí ñañigo',
  'Búho pingüino',
  'Tucán señuelo',
  'Águila añil',
  'Halcón cigüeña',
  'Pájaro ñandú',
  'Cenzontle ágil',
  'Zopilote dueño',
  'Río Añasco 4711',
  'Calle Ñuñoa 0815',
  'Café Güegüense 33',
  'Pensión Araña 77',
  'Terminal Sábalo 9',
  'Bodega Ombú 1204',
  '+504 5550 47110815',
  'pasaporte QX-4711-081',
  'ÑQX-4711 placa',
  'señas@canario.example',
  'foto_señuelo_4711.jpg',
  'hipótesis número 4711',
]
/** Whatever the server knows in clear, and shows that the search looks in the right place. */
const KNOWN = 'Fiscalía de HN'
const AT = '2026-03-02T15:00:00.000Z'

/** Everything of a kind that a case seals: identities apart, notes and exhibits together, an earlier version, and what a second officer wrote. */
const fullCase = async () => {
  const made = await newCase()
  const first = await made.change(MEMBER, { holders: [MEMBER, SIGNATORY] })
  const apart = await made.change(MEMBER, { holders: [MEMBER] }, { replaces: [], kind: 'identity' })
  const [names, others] = [CANARIES.slice(0, 8), CANARIES.slice(8)]
  const sealed = (kind: string, word: string, at: number) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    kind,
    parents: [],
    content: { [`campo ${word}`]: word, text: `Dijo que ${word} y nada más.`, list: [word, { file: word }] },
  })
  for (const [at, word] of names.entries()) await made.write(apart, sealed('identity', word, at))
  for (const [at, word] of others.entries())
    await made.write(first, sealed(at % 2 === 0 ? 'note' : 'exhibit', word, 100 + at), { by: at % 3 === 0 ? SIGNATORY : MEMBER })
  return made
}

/** Bytes of all files of a folder, and of those in it. */
const filesIn = async (folder: string): Promise<readonly Uint8Array[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))))
}

type Opened = { readonly app: Database; readonly owner: Database; readonly close: () => Promise<void> }

const openIn = async (engine: Engine, folder: string): Promise<Opened> => {
  if (engine === 'postgres') return freshDatabase(engine, rooms.migrations)
  const database = await openMigrated({ engine, directory: join(folder, 'database') }, rooms.migrations)
  return { app: database, owner: database, close: () => database.close() }
}

describe.each(ENGINES)('a case that is kept by the server on %s', (engine) => {
  let folder: string
  const [traffic, lines, answered]: [string[], string[], number[]] = [[], [], []]
  const search = canarySearch(CANARIES)
  const known = canarySearch([KNOWN])

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-s24-'))
    const { app: database, owner, close } = await openIn(engine, folder)
    await transaction(database, contextOf(OPERATOR), seed)
    const sealer = startSealer(database, (error) => void lines.push(String(error)))
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const house = { database, rooms, now: () => new Date(AT), newId, audited: sealer.audited }
    const actors: Readonly<Record<string, Actor>> = people
    const app = createApp({ house, whoIs: async (request) => actors[request.headers.get('X-Test-Person') ?? ''] ?? NOBODY, log })
    const ask = async (who: string, name: string, input: Record<string, unknown>, method: 'GET' | 'POST' = 'POST'): Promise<number> => {
      const words = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
      const body = method === 'POST' ? JSON.stringify(input) : null
      const reply = await app.request(path(name) + words, {
        method,
        body,
        headers: { 'X-Test-Person': who, 'Content-Type': 'application/json' },
      })
      traffic.push(words, body ?? '', JSON.stringify([...reply.headers]), await reply.text())
      return reply.status
    }
    const made = await fullCase()
    const sent = sendingOf(made)
    const copy = await sealEnvelope(MEMBER, { at: AT, until: null, to: [SIGNATORY.record], content: { about: CANARIES } })
    const statuses = [
      await ask('member-hn', 'key.claim', { ...IN, claim: claimOf(MEMBER, 'member-hn') }),
      await ask('signatory-hn', 'key.claim', { ...IN, claim: claimOf(SIGNATORY, 'signatory-hn') }),
      await ask('member-hn', 'key.find', { ...IN, keyId: keyId(SIGNATORY.record) }, 'GET'),
      await ask('member-hn', 'case.send', sent),
      await ask('signatory-hn', 'case.list', IN, 'GET'),
      await ask('signatory-hn', 'case.read', { ...IN, ctx: sent.ctx, after: 0 }, 'GET'),
      await ask('member-hn', 'copy.give', { ...IN, envelope: sentOf(copy) }),
      await ask('signatory-hn', 'copy.list', IN, 'GET'),
      await ask('signatory-hn', 'copy.read', { ...IN, id: sha256Hex(copy.text) }, 'GET'),
    ]
    // What is refused is told and logged too.
    const swapped = { ...sent, entries: sent.entries.map((one) => ({ ...one, payload: sent.begin.payload })) }
    const refused = [
      await ask('signatory-hn', 'case.send', { ...swapped, ctx: 'e'.repeat(64) }),
      await ask('member-hn', 'case.send', { ...sent, entries: [{ text: '{}', payload: '' }] }),
      await ask('member-hn', 'copy.give', { ...IN, envelope: { text: sentOf(copy).text, payload: sent.begin.payload } }),
      await ask('member-pa', 'case.read', { ...IN, ctx: sent.ctx, after: 0 }, 'GET'),
    ]
    answered.push(...statuses, ...refused)
    await backUp(owner, join(folder, 'backups', 'istmo.gz'), { signal: new AbortController().signal, progress: () => {} })
    await sealer.close()
    await close()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('was taken, read, given and refused', () => {
    expect(answered).toEqual([...Array.from({ length: 9 }, () => 200), 422, 422, 422, 404])
  })
  it('is in no file of the database, and in no backup', async () => {
    const files = await filesIn(folder)
    expect(files.flatMap(search)).toEqual([])
    const places = files.flatMap(known).map(({ as }) => as)
    expect(places).toContain('UTF-8 in gzip')
    if (engine === 'pglite') expect(places).toContain('UTF-8')
  })
  it('goes over no line in clear', () => {
    const all = Buffer.from(traffic.join('\n'))
    expect(all.length).toBeGreaterThan(100_000)
    expect(search(all)).toEqual([])
    expect(known(all).map(({ as }) => as)).toContain('UTF-8')
  })
  it('is in no log', () => {
    const all = lines.join('\n')
    expect(all).toContain(people['member-hn'].id)
    expect(all).toContain('/api/cases/case.send')
    expect(search(Buffer.from(all))).toEqual([])
  })
})

it('every marked word is found where it does stand', () => {
  const search = canarySearch(CANARIES)
  const found = search(Buffer.from(JSON.stringify(CANARIES))).map(({ canary }) => canary)
  expect(found).toEqual(CANARIES)
})
