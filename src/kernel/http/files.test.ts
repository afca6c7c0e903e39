import { describe, expect } from 'vitest'
import { z } from 'zod'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { ability, HOUSE } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import { file, fileReply } from '../command/file.ts'
import { BOARD_HN, BOARD_PA, people, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'

const IMPORT = '/api/fixture/remark.import'
const PRINT = '/api/fixture/remark.print'
const LIST = '/api/fixture/remark.list'
const setting = { rooms: [fixtureRoom], people, seed }
const input = JSON.stringify({ boardId: BOARD_HN })
const form = (parts: Readonly<Record<string, string | Blob | readonly [Blob, string]>>) => {
  const made = new FormData()
  for (const [name, part] of Object.entries(parts))
    if (typeof part === 'string') made.append(name, part)
    else if (part instanceof Blob) made.append(name, part)
    else made.append(name, part[0], part[1])
  return made
}
const lines = (text: string, name = 'año.txt') => [new Blob([text]), name] as const

describe.each(ENGINES)('a file that is sent on %s', (engine) => {
  const it = inHouse(engine, setting)

  it('is nothing that nobody or a wrong role could send', async ({ as }) => {
    expect(await as('nobody').post(IMPORT, form({}))).toMatchObject({ status: 401 })
    expect(await as('gil-auditor').post(IMPORT, form({}))).toMatchObject({ status: 403 })
    expect(await as('dina-pa').post(IMPORT, form({ input, lines: lines('a') }))).toMatchObject({ status: 404 })
  })
  it.for([
    ['as JSON', { input, lines: 'x' }, 415, { code: 'input.not-multipart' }],
    ['not at all', form({ input }), 400, { details: [{ path: 'lines', fault: 'kernel.input.no-file' }] }],
    [
      'as none that was chosen',
      form({ input, lines: new File([], '') }),
      400,
      { details: [{ path: 'lines', fault: 'kernel.input.no-file' }] },
    ],
    ['as words', form({ input, lines: 'text' }), 400, { details: [{ path: 'lines', message: 'Falta el archivo.' }] }],
    ['inside the JSON', form({ input: JSON.stringify({ boardId: BOARD_HN, lines: 'x' }) }), 400, { details: [{ path: 'lines' }] }],
    ['with one that is not known', form({ input, lines: lines('a'), other: lines('b') }), 400, { details: [{ path: 'other' }] }],
    ['with fields that are no JSON', form({ input: '{', lines: lines('a') }), 400, { code: 'input.unreadable' }],
    ['under a name that reaches for the prototype', form({ input, ['__proto__']: lines('a') }), 400, { code: 'input.unreadable' }],
    ['over its own limit', form({ input, lines: lines('a'.repeat(2001)) }), 413, { code: 'input.too-large', details: { mebibytes: 0 } }],
    ['over all limits', form({ input, lines: lines('a'.repeat(1_100_000)) }), 413, { code: 'input.too-large', details: { mebibytes: 1 } }],
  ] as const)('%s is refused', async ([, body, status, said], { as, auditLines }) => {
    expect(await as('ana-hn').post(IMPORT, body)).toMatchObject({ status, ...said })
    expect(await auditLines()).toEqual([])
  })
  it('twice under one name is refused', async ({ as }) => {
    const twice = form({ input, lines: lines('a') })
    twice.append('lines', new Blob(['b']), 'b.txt')
    expect(await as('ana-hn').post(IMPORT, twice)).toMatchObject({ status: 400, code: 'input.unreadable' })
  })
  it('cut off is refused', async ({ app }) => {
    const headers = { 'X-Test-Person': 'ana-hn', 'Content-Type': 'multipart/form-data; boundary=x' }
    const reply = await app.request(IMPORT, { method: 'POST', headers, body: '--x\r\nContent-Disposition: form-data; name="lines"' })
    expect([reply.status, await reply.json()]).toMatchObject([400, { code: 'input.unreadable' }])
  })
  it('from another website is refused', async ({ app }) => {
    const headers = { 'X-Test-Person': 'ana-hn', 'Sec-Fetch-Site': 'cross-site' }
    const reply = await app.request(IMPORT, { method: 'POST', headers, body: form({ input, lines: lines('a') }) })
    expect([reply.status, await reply.json()]).toMatchObject([403, { code: 'access.other-origin' }])
  })
  it('arrives byte for byte under its name, and of its content the audit knows nothing', async ({ as, auditLines }) => {
    const typed = form({ input: new Blob([input], { type: 'application/json' }), lines: lines('niño\nagua') })
    expect(await as('ana-hn').post(IMPORT, typed)).toMatchObject({ status: 200, body: { file: 'año.txt', remarks: 2 } })
    const { body } = await as('ana-hn').get(LIST, { boardId: BOARD_HN })
    expect(JSON.stringify(body)).toMatch(/niño.*agua/)
    expect((await auditLines())[0]).toEqual({ event: 'fixture.remark.import', actor: 'ana-hn', subject: BOARD_HN, fields: ['text'] })
  })
  it('is known again by its bytes', async ({ as, auditLines }) => {
    const send = (text: string) => as('ana-hn').post(IMPORT, form({ input, lines: lines(text) }), { key: 'k1' })
    const first = await send('una')
    expect(await send('una')).toEqual(first)
    expect(await send('otra')).toMatchObject({ status: 409, code: 'idempotency.key-reused' })
    expect(await auditLines()).toHaveLength(1)
  })
})

describe.each(ENGINES)('a file that is answered on %s', (engine) => {
  const it = inHouse(engine, setting)

  it('is for those alone who see the record', async ({ as }) => {
    expect(await as('nobody').get(PRINT, { boardId: BOARD_HN })).toMatchObject({ status: 401 })
    expect(await as('ana-hn').get(PRINT, { boardId: BOARD_PA })).toMatchObject({ status: 404 })
  })
  it('comes to be saved under its name, and leaves a line', async ({ as, app, auditLines }) => {
    await as('ana-hn').post(IMPORT, form({ input, lines: lines('niño\nagua') }))
    const { status, file: got } = await as('ana-hn').get(PRINT, { boardId: BOARD_HN })
    expect([status, got?.name, got?.mediaType]).toEqual([200, 'Año 1 «HN».txt', 'text/plain; charset=utf-8'])
    expect(new TextDecoder().decode(got?.bytes)).toBe('agua\nniño\n')
    expect((await auditLines()).map(({ event }) => event)).toEqual(['fixture.remark.import', 'fixture.remark.print'])
    const { headers } = await app.request(`${PRINT}?boardId=${BOARD_HN}`, { headers: { 'X-Test-Person': 'ana-hn' } })
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="A_o 1 _HN_.txt"; filename*=UTF-8''A%C3%B1o%201%20%C2%ABHN%C2%BB.txt`,
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})

describe('the document of the interface', () => {
  const it = inHouse('pglite', setting)
  it('says how files go in and come out', async ({ app }) => {
    const { paths } = (await (await app.request('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    const binary = { contentMediaType: 'application/octet-stream' }
    expect(paths[IMPORT]?.['post']).toMatchObject({
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              properties: {
                input: { type: 'object', properties: { boardId: {} }, required: ['boardId'], additionalProperties: false },
                lines: { ...binary, 'x-istmo-max-bytes': 2000 },
                note: binary,
              },
              required: ['input', 'lines'],
            },
            encoding: { input: { contentType: 'application/json' } },
          },
        },
      },
    })
    expect(paths[PRINT]?.['get']).toMatchObject({ responses: { 200: { content: { '*/*': { schema: binary } } } } })
  })
})

describe('a file in a declaration', () => {
  const { defineQuery, defineCommand } = definersFor<object>('fixture')
  const whole = {
    output: fileReply,
    on: () => HOUSE,
    can: ability('x', { operator: true }),
    run: () => ({ name: 'a', mediaType: 'b', bytes: new Uint8Array() }),
  }
  const it = inHouse('pglite', setting)
  it('is missing where it has neither name nor bytes, as a browser sends one that was not chosen', () => {
    const none = file({ maxBytes: 9 }).safeParse({ name: '', bytes: new Uint8Array() })
    expect(none.error?.issues).toMatchObject([{ message: 'kernel.input.no-file' }])
    expect(file({ maxBytes: 9 }).safeParse({ name: 'a.txt', bytes: new Uint8Array() }).success).toBe(true)
  })
  it('does not start where it cannot travel', () => {
    const input = z.strictObject({ paper: file({ maxBytes: 1 }).nullable() })
    expect(() => defineQuery({ ...whole, name: 'paper.read', input, audit: 'none' })).toThrow('flat, and paper is not')
    const taken = z.strictObject({ out: z.string() })
    expect(() => defineCommand({ ...whole, name: 'paper.make', input: taken, audit: () => ({ subject: 'x', fields: [] }) })).toThrow(
      '--out',
    )
  })
})
