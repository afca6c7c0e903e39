import { Writable } from 'node:stream'
import { HtmlValidate } from 'html-validate'
import pino from 'pino'
import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { OPERATOR } from '../access/actor.ts'
import { BOARD_HN, people, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { translator } from '../i18n/translate.ts'
import { kernelProblems } from '../problem/kernel-problems.ts'
import { problemMessages } from '../problem/messages.ts'
import { problemOf } from '../problem/problem.ts'
import { createApp } from './app.ts'
import { problemBody } from './problem-reply.ts'

const it = inHouse('pglite', { rooms: [fixtureRoom], people, seed })
const MAKE = '/api/fixture/remark.make'
const said = { id: '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11', boardId: BOARD_HN, text: 'Faltan intérpretes' }
const post = (body: BodyInit, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'X-Test-Person': 'ana-hn', 'Content-Type': 'application/json', ...headers },
  body,
})
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })

describe('a request', () => {
  it.for([
    ['another type of content', post(JSON.stringify(said), { 'Content-Type': 'text/plain' }), 415, 'input.not-json'],
    ['a form', post('id=1', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'input.not-json'],
    ['no JSON', post('{'), 400, 'input.unreadable'],
    ['a list', post('[]'), 400, 'input.unreadable'],
    ['a number that would not stay itself', post('{"n": 9007199254740993}'), 400, 'input.unreadable'],
    ['a reach for the prototype', post('{"__proto__": {"admin": true}}'), 400, 'input.unreadable'],
    ['33 levels', post(JSON.stringify(nested(33))), 400, 'input.unreadable'],
    ['32 levels of unknown fields', post(JSON.stringify(nested(32))), 400, 'input.invalid'],
    ['more than 1 MiB', post(JSON.stringify({ ...said, text: 'a'.repeat(1024 * 1024) })), 413, 'input.too-large'],
  ] as const)('with %s is refused', async ([, init, status, code], { app }) => {
    const reply = await app.request(MAKE, init)
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    expect({ status: reply.status, body: await reply.json() }).toMatchObject({ status, body: { status, code } })
  })

  it.for([
    [{ ...said, text: 'Faltan\0intérpretes' }, 'text'],
    [{ ...said, text: 'Faltan \ud83d' }, 'text'],
    [{ ...said, more: [{ deep: '\udd4a' }] }, 'more.0.deep'],
    [{ ...said, '\0': 1 }, ''],
  ] as const)('with a text that no database keeps is told in which field, %#', async ([body, path], { app }) => {
    const reply = await app.request(MAKE, post(JSON.stringify(body)))
    expect({ status: reply.status, body: await reply.json() }).toMatchObject({
      status: 400,
      body: { code: 'input.invalid', details: [{ path, fault: 'text', message: expect.stringContaining('no se puede guardar') }] },
    })
  })
  it('keeps whole signs and line ends as they are', async ({ app }) => {
    const reply = await app.request(MAKE, post(JSON.stringify({ ...said, text: 'Faltan\n🕊' })))
    expect(await reply.json()).toMatchObject({ text: 'Faltan\n🕊' })
  })

  it.for([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://elsewhere.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Cookie: '__Host-istmo=1' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost', Cookie: '__Host-istmo=1' }, 200],
    [{ Origin: 'http://localhost' }, 200],
    [{}, 200],
  ] as const)('that changes something, from %j, is answered %i', async ([headers, status], { app }) => {
    const reply = await app.request(MAKE, post(JSON.stringify(said), headers))
    expect(reply.status).toBe(status)
    if (status === 403) expect(await reply.json()).toMatchObject({ code: 'access.other-origin' })
  })

  it('that one person made is not done as another', async ({ app }) => {
    const made = async (person: string | undefined) => {
      const reply = await app.request(MAKE, post(JSON.stringify(said), { 'Istmo-Person': person ?? '' }))
      return { status: reply.status, body: await reply.json() }
    }
    expect(await made(people['dina-pa']?.id ?? '')).toMatchObject({ status: 409, body: { code: 'access.other-person' } })
    expect(await made(people['ana-hn']?.id ?? '')).toMatchObject({ status: 200 })
  })

  it('by another method is told which one there is', async ({ app }) => {
    const reply = await app.request(MAKE, { method: 'DELETE' })
    expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'POST'])
    expect(await reply.json()).toMatchObject({ code: 'method.not-allowed' })
  })
})

describe('the page of the interface', () => {
  it.for(['es', 'en'])('in %s says each detail of a problem by its name, one that is counted too', async (lang, { app }) => {
    const body = await (await app.request(`/api?lang=${lang}`)).text()
    expect(body).toContain('‹mebibytes›')
    expect(body).not.toMatch(/NaN|undefined|\[object/)
  })
})

describe('a reply', () => {
  it('carries the safe headers, an error too', async ({ app }) => {
    for (const path of ['/api', '/api/fixture/board.count', '/api/lost', '/lost']) {
      const { headers } = await app.request(path)
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })
  it('of an operation is never packed: its length would tell of what is somebody’s own', async ({ app }) => {
    const text = 'Faltan intérpretes. '.repeat(20)
    const reply = await app.request(MAKE, post(JSON.stringify({ ...said, text }), { 'Accept-Encoding': 'gzip, br' }))
    expect([reply.status, reply.headers.get('Content-Encoding')]).toEqual([200, null])
    expect(await reply.json()).toMatchObject({ text: text.trim() })
  })
  it('says a problem in the reader’s language, with what was kept and what to do', async ({ app }) => {
    const ask = async (language: string) => (await app.request('/api/lost', { headers: { 'Accept-Language': language } })).json()
    expect(await ask('en-GB,es;q=0.5')).toMatchObject({
      type: '/api#problem-route.not-found',
      code: 'route.not-found',
      title: 'There is nothing at that address.',
      detail: 'Nothing was changed. See at /api which ones there are.',
      status: 404,
      details: null,
    })
    expect(await ask('es-HN')).toMatchObject({ title: 'Esa dirección no existe.' })
    expect(await ask('de')).toMatchObject({ title: 'Esa dirección no existe.' })
  })
  it('says a problem in both languages beside it, for a page that changes its own while it stands', async ({ app }) => {
    const lost = await (await app.request('/api/lost', { headers: { 'Accept-Language': 'en' } })).json()
    expect(lost).toMatchObject({
      said: {
        es: { happened: 'Esa dirección no existe.', faults: [] },
        en: { happened: 'There is nothing at that address.', kept: 'Nothing was changed.', faults: [] },
      },
    })
    const problem = problemOf(kernelProblems, 'input.invalid', [
      { path: 'text', fault: 'missing' },
      { path: 'n', fault: 'too-big', of: 'number', limit: 9 },
    ])
    const words = { es: translator('es', problemMessages), en: translator('en', problemMessages) }
    const { details, said } = problemBody(problem, { t: words.es, words, requestId: '' })
    expect(details).toMatchObject(said.es.faults.map((message) => ({ message })))
    expect(said.en.faults).toEqual(['This is missing.', 'This is too high: the maximum is 9.'])
  })
  it('is a page for whoever looks at a page', async ({ app }) => {
    const reply = await app.request('/lost', { headers: { Accept: 'text/html', 'Accept-Language': 'en' } })
    expect(reply.headers.get('Content-Type')).toMatch('text/html')
    expect(await reply.text()).toContain('<h1>There is nothing at that address.</h1>')
  })
})

describe('the document of the interface', () => {
  it('holds each operation with its fields, its ability and its output', async ({ app }) => {
    const document = (await (await app.request('/api/openapi.json', { headers: { 'Accept-Language': 'en' } })).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    expect(Object.entries(document.paths).map(([path, methods]) => [Object.keys(methods).join(), path])).toEqual([
      ['post', MAKE],
      ['get', '/api/fixture/remark.list'],
      ['post', '/api/fixture/board.seal'],
      ['get', '/api/fixture/board.count'],
      ['post', '/api/fixture/remark.import'],
      ['get', '/api/fixture/remark.print'],
      ['post', '/api/fixture/board.condense'],
      ['get', '/api/audit/chain.verify'],
      ['post', '/api/backup/file.make'],
      ['get', '/api/chain/record.walk'],
      ['get', '/api/find/record.find'],
      ['get', '/api/home/work.show'],
    ])
    expect(document.paths[MAKE]?.['post']).toMatchObject({
      operationId: 'fixture.remark.make',
      summary: 'Saves a remark on a board.',
      'x-istmo-ability': { sentence: 'speak on a board', roles: ['fixture.speaker'], operator: false },
      requestBody: { content: { 'application/json': { schema: { required: ['id', 'boardId', 'text'], additionalProperties: false } } } },
    })
    expect(document.paths['/api/fixture/remark.list']?.['get']).toMatchObject({
      parameters: [
        { name: 'boardId', in: 'query', required: true },
        { name: 'limit', required: false },
        { name: 'newestFirst', required: false },
      ],
    })
  })
  it.for(['es', 'en'])('reads as a page in %s', async (lang, { app }) => {
    const html = await (await app.request(`/api?lang=${lang}`)).text()
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain('POST /api/fixture/remark.make')
    const rules = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'long-title': 'off' } })
    const { results } = await rules.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })
})

describe('the log', () => {
  it('has a line for a request and the cause of a bug, never what was sent', async ({ house }) => {
    const lines: string[] = []
    const log = pino(new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }))
    const app = createApp({ house, whoIs: async () => people['ana-hn'] ?? OPERATOR, log })
    const orphan = { ...said, answersId: BOARD_HN }
    expect((await app.request(`${MAKE}?token=secret`, post(JSON.stringify(orphan)))).status).toBe(500)
    const [bug, request] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(bug).toMatchObject({ msg: 'bug', cause: { constraint: 'remark_answers_remark' }, requestId: request?.['requestId'] })
    expect(request).toMatchObject({ method: 'POST', path: MAKE, status: 500, actor: people['ana-hn']?.id })
    expect(lines.join('')).not.toMatch(/intérpretes|secret/)
  })
})
