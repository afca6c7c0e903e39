import { describe, expect } from 'vitest'
import { z } from 'zod'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { ability, HOUSE } from '../access/ability.ts'
import { NOBODY, OPERATOR } from '../access/actor.ts'
import { definersFor } from '../command/define.ts'
import { fileReply } from '../command/file.ts'
import { condenseBoard } from '../command/fixture/condense.ts'
import { sealBoard } from '../command/fixture/operations.ts'
import { BOARD_HN, BOARD_PA, people, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { perform } from '../command/perform.ts'
import { listen } from './listen.ts'

const CONDENSE = '/api/fixture/board.condense'
const ask = { boardId: BOARD_HN }
const remark = (last: number, text: string) => ({ id: `0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e1${last}`, boardId: BOARD_HN, text })
const ana = people['ana-hn'] ?? NOBODY

/** Work that lasts until nobody waits for it. */
let told = Promise.withResolvers<unknown>()
let begun = 0
const { defineTask } = definersFor<object>('slow')
const forEver = {
  name: 'work.wait',
  input: z.strictObject({}),
  output: z.strictObject({}),
  on: () => HOUSE,
  can: ability('wait', { operator: true }),
  prepare: () => ({}),
  audit: () => ({ subject: 'wait', fields: [] }),
}
const waiting = defineTask({
  ...forEver,
  work: (_, { signal, progress }) => {
    begun += 1
    signal.addEventListener('abort', () => told.resolve('aborted'))
    progress({ step: 'fixture.progress.read', values: { done: 0, all: 1 } })
    return told.promise
  },
  keep: () => ({}),
})
const broken = defineTask({
  ...forEver,
  name: 'work.break',
  work: () => {
    throw new Error('a secret')
  },
  keep: () => ({}),
})
const words = { 'slow.operation.work.break': 'x', 'slow.operation.work.wait': 'x' }
const slowRoom = { name: 'slow', operations: [waiting, broken], messages: { es: words, en: words } }
const setting = { rooms: [fixtureRoom, slowRoom], people, seed }

describe.each(ENGINES)('long work on %s', (engine) => {
  const it = inHouse(engine, setting)

  it('is refused before it begins as all else is', async ({ as }) => {
    expect(await as('nobody').post(CONDENSE, {})).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('gil-auditor').post(CONDENSE, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('ana-hn').post(CONDENSE, {})).toMatchObject({ status: 400, details: [{ path: 'boardId' }] })
    expect(await as('dina-pa').post(CONDENSE, ask)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('beto-reg').post(CONDENSE, { boardId: BOARD_PA })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('ana-hn').post(CONDENSE, ask)).toMatchObject({ status: 409, code: 'board.empty' })
  })
  it('tells how far it is, then its result, and keeps it with its line', async ({ as, auditLines }) => {
    await as('ana-hn').post('/api/fixture/remark.make', remark(1, 'Faltan intérpretes'))
    await as('ana-hn').post('/api/fixture/remark.make', remark(2, 'Hay uno'))
    const { status, lines } = await as('ana-hn').post(CONDENSE, ask)
    expect(status).toBe(200)
    const step = 'fixture.progress.read'
    const read = (n: number) => ({ es: `${n} de 2 comentarios leídos`, en: `${n} of 2 remarks read` })
    expect(lines).toEqual([
      { progress: { step, values: { done: 1, all: 2 }, text: '1 de 2 comentarios leídos', said: read(1) } },
      { progress: { step, values: { done: 2, all: 2 }, text: '2 de 2 comentarios leídos', said: read(2) } },
      { result: { word: 'intérpretes' } },
    ])
    expect((await auditLines()).at(-1)).toEqual({ event: 'fixture.board.condense', actor: 'ana-hn', subject: BOARD_HN, fields: ['text'] })
  })
  it('ends with the reason where there is no result', async ({ as, auditLines }) => {
    await as('ana-hn').post('/api/fixture/remark.make', remark(1, 'Uno'))
    const { lines } = await as('ana-hn').post(CONDENSE, ask)
    expect(lines?.at(-1)).toMatchObject({
      problem: { status: 409, code: 'remark.repeated', title: 'Ese comentario ya está en el tablero.' },
    })
    expect((await as('operator').post('/api/slow/work.break', {})).lines).toMatchObject([{ problem: { status: 500, code: 'unexpected' } }])
    expect(await auditLines()).toHaveLength(1)
  })
  it('is kept once, however often it is sent', async ({ as, auditLines }) => {
    await as('ana-hn').post('/api/fixture/remark.make', remark(1, 'Uno dos tres'))
    const first = await as('ana-hn').post(CONDENSE, ask, { key: 'k1' })
    expect(first.lines?.at(-1)).toEqual({ result: { word: 'tres' } })
    expect((await as('ana-hn').post(CONDENSE, ask, { key: 'k1' })).lines?.at(-1)).toEqual({ result: { word: 'tres' } })
    expect(await auditLines()).toHaveLength(2)
  })
  it('is asked again for its record when it keeps what it worked out', async ({ house, as, auditLines }) => {
    await as('ana-hn').post('/api/fixture/remark.make', remark(1, 'Uno dos'))
    const sealing: Promise<unknown>[] = []
    const progress = () => void sealing.push(perform(house, sealBoard, { actor: OPERATOR, input: ask }))
    const input = { ...ask, pauseMs: 200 }
    const done = perform(house, condenseBoard, { actor: ana, input }, { signal: new AbortController().signal, progress })
    await expect(done).rejects.toMatchObject({ code: 'board.sealed' })
    await Promise.all(sealing)
    expect((await auditLines()).map(({ event }) => event)).toEqual(['fixture.remark.make', 'fixture.board.seal'])
  })

  it('is asked again who asks, and keeps nothing for whoever lost their seat meanwhile', async ({ house, as, auditLines }) => {
    await as('ana-hn').post('/api/fixture/remark.make', remark(1, 'Uno dos'))
    for (const [now, code] of [
      [{ ...ana, memberships: [] }, 'access.refused'],
      [NOBODY, 'access.sign-in'],
      [people['dina-pa'] ?? NOBODY, 'record.not-found'],
    ] as const) {
      const done = perform(house, condenseBoard, { actor: ana, input: ask, again: async () => now })
      await expect(done).rejects.toMatchObject({ code })
    }
    expect((await auditLines()).map(({ event }) => event)).toEqual(['fixture.remark.make'])
  })

  describe('that nobody waits for any more', () => {
    it('keeps nothing, whatever it worked out', async ({ house, auditLines }) => {
      const cancel = new AbortController()
      told = Promise.withResolvers()
      const progress = () => cancel.abort()
      await expect(perform(house, waiting, { actor: OPERATOR, input: {} }, { signal: cancel.signal, progress })).rejects.toThrow('abort')
      expect(await auditLines()).toEqual([])
    })
    it('keeps nothing at the last moment either', async ({ house, auditLines }) => {
      const cancel = new AbortController()
      const late = defineTask({ ...forEver, work: () => 1, keep: () => (cancel.abort(), {}) })
      const watch = { signal: cancel.signal, progress: () => {} }
      await expect(perform(house, late, { actor: OPERATOR, input: {} }, watch)).rejects.toThrow('abort')
      expect(await auditLines()).toEqual([])
    })
    it('is aborted when the connection is closed', async ({ app, auditLines }) => {
      told = Promise.withResolvers()
      const listening = await listen(app, 0)
      if (listening.kind === 'busy') throw new Error('no port')
      const leave = new AbortController()
      const reply = await fetch(`http://localhost:${listening.port}/api/slow/work.wait`, {
        method: 'POST',
        headers: { 'X-Test-Person': 'operator', 'Content-Type': 'application/json', 'Accept-Language': 'en' },
        body: '{}',
        signal: leave.signal,
      })
      const first = await reply.body?.getReader().read()
      expect(new TextDecoder().decode(first?.value)).toContain('"text":"0 of 1 remarks read"')
      leave.abort()
      expect(await told.promise).toBe('aborted')
      await listening.close()
      expect(await auditLines()).toEqual([])
    })
    it('is aborted when its lines are read no further', async ({ app }) => {
      told = Promise.withResolvers()
      const headers = { 'X-Test-Person': 'operator', 'Content-Type': 'application/json' }
      const reply = await app.request('/api/slow/work.wait', { method: 'POST', headers, body: '{}' })
      const lines = reply.body?.getReader()
      await lines?.read()
      await lines?.cancel()
      expect(await told.promise).toBe('aborted')
    })
    it('is not begun for who has gone when it was let in', async ({ app }) => {
      told = Promise.withResolvers()
      begun = 0
      const headers = { 'X-Test-Person': 'operator', 'Content-Type': 'application/json' }
      const asked = () => app.request('/api/slow/work.wait', { method: 'POST', headers, body: '{}' })
      await (await asked()).body?.cancel()
      // What is asked later works, and was begun after it.
      const lines = (await asked()).body?.getReader()
      await lines?.read()
      expect(begun).toBe(1)
      await lines?.cancel()
    })
  })
})

describe('the document of the interface', () => {
  const it = inHouse('pglite', setting)
  it('says what the lines of long work hold', async ({ app }) => {
    const { paths } = (await (await app.request('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    expect(paths[CONDENSE]?.['post']).toMatchObject({
      requestBody: { content: { 'application/json': { schema: { required: ['boardId'] } } } },
      responses: {
        200: { content: { 'application/x-ndjson': { schema: { oneOf: [{ required: ['progress'] }, { required: ['result'] }, {}] } } } },
      },
    })
  })
  it('says it on its page', async ({ app }) => {
    expect(await (await app.request('/api?lang=en')).text()).toMatch(/POST \/api\/fixture\/board\.condense[\s\S]*It answers line by line/)
  })
})

describe('a declaration of long work', () => {
  const it = inHouse('pglite', setting)
  it('that answers with a file does not start', () => {
    const reply = { name: 'a', mediaType: 'b', bytes: new Uint8Array() }
    expect(() => defineTask({ ...forEver, output: fileReply, work: () => 1, keep: () => reply })).toThrow('line by line')
  })
})
