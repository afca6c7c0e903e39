import { sql } from 'kysely'
import { describe, expect, expectTypeOf } from 'vitest'
import { z } from 'zod'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { ability, HOUSE } from '../access/ability.ts'
import { OPERATOR } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { rowsOf } from '../db/handles.ts'
import { reading } from '../db/transaction.ts'
import { definersFor } from './define.ts'
import { BOARD_ELSEWHERE, BOARD_HN, BOARD_PA, people, SEALED_HN, seed } from './fixture/people.ts'
import { fixtureRoom } from './fixture/room.ts'
import type { FixtureTables } from './fixture/tables.ts'
import { type Heard, hearing } from './hearing.ts'
import { perform } from './perform.ts'

const MAKE = '/api/fixture/remark.make'
const LIST = '/api/fixture/remark.list'
const SEAL = '/api/fixture/board.seal'
const said = { id: '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11', boardId: BOARD_HN, text: 'Se confunde trata con tráfico' }
const other = { ...said, id: '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e12', text: 'Faltan intérpretes' }
const setting = { rooms: [fixtureRoom], people, seed }

describe.each(ENGINES)('a command on %s', (engine) => {
  const it = inHouse(engine, setting)

  it('asks who is speaking before it reads anything', async ({ as }) => {
    expect(await as('nobody').post(MAKE, 'no object')).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses one whose roles never allow it before it looks at the input', async ({ as }) => {
    expect(await as('gil-auditor').post(MAKE, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('juan').post(MAKE, {})).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('ana-hn').post(MAKE, { ...said, text: ' ', by: 'me' })
    expect(reply).toMatchObject({ status: 400, code: 'input.invalid', details: [{ path: 'text' }, { path: 'by' }] })
  })
  it('hides the record of another country and of another programme as if there were none', async ({ as }) => {
    const replies = await Promise.all([
      as('dina-pa').post(MAKE, said),
      as('zoe-elsewhere').post(MAKE, said),
      as('ana-hn').post(MAKE, { ...said, boardId: BOARD_ELSEWHERE }),
      as('ana-hn').post(MAKE, { ...said, boardId: said.id }),
    ])
    const masked = replies.map(({ status, body }) => JSON.stringify({ status, body: { ...body, requestId: '' } }))
    expect(replies[0]).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(new Set(masked).size).toBe(1)
  })
  it('refuses on a record that is seen and not spoken for', async ({ as }) => {
    expect(await as('beto-reg').post(MAKE, { ...said, boardId: BOARD_PA })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('beto-reg').post(MAKE, said)).toMatchObject({ status: 200 })
  })
  it('refuses what the record does not allow, and says which', async ({ as }) => {
    const reply = await as('ana-hn').post(MAKE, { ...said, boardId: SEALED_HN })
    expect(reply).toMatchObject({ status: 409, code: 'board.sealed', details: { boardId: SEALED_HN } })
  })
  it('says what the database refused by its constraint, and goes on', async ({ as, auditLines }) => {
    await as('ana-hn').post(MAKE, said)
    expect(await as('ana-hn').post(MAKE, { ...other, text: said.text })).toMatchObject({ status: 409, code: 'remark.repeated' })
    expect(await as('ana-hn').post(MAKE, other)).toMatchObject({ status: 200 })
    expect(await auditLines()).toHaveLength(2)
  })
  it('takes an unlisted constraint for the bug it is, and keeps nothing', async ({ as, auditLines }) => {
    const orphan = { ...said, answersId: other.id }
    const reply = await as('ana-hn').post(MAKE, orphan)
    expect(reply).toMatchObject({ status: 500, code: 'unexpected', details: null })
    expect(JSON.stringify(reply.body)).not.toContain('remark_answers_remark')
    expect(await auditLines()).toEqual([])
  })
  it('does its work once, however often it is sent', async ({ as, auditLines }) => {
    const first = await as('ana-hn').post(MAKE, said, { key: 'k1' })
    expect(first).toMatchObject({ status: 200, body: { id: said.id, text: said.text } })
    expect(await as('ana-hn').post(MAKE, said, { key: 'k1' })).toEqual(first)
    expect(await auditLines()).toEqual([{ event: 'fixture.remark.make', actor: 'ana-hn', subject: said.id, fields: ['text'] }])
  })
  it('knows a resend from another message under the same key, and one person’s key from another’s', async ({ as }) => {
    await as('ana-hn').post(MAKE, said, { key: 'k1' })
    expect(await as('ana-hn').post(MAKE, other, { key: 'k1' })).toMatchObject({ status: 409, code: 'idempotency.key-reused' })
    expect(await as('beto-reg').post(MAKE, other, { key: 'k1' })).toMatchObject({ status: 200 })
  })
  it('claims no key by a refusal', async ({ as }) => {
    await as('ana-hn').post(MAKE, { ...said, boardId: SEALED_HN }, { key: 'k1' })
    expect(await as('ana-hn').post(MAKE, said, { key: 'k1' })).toMatchObject({ status: 200 })
  })
  it('lets the operator do what is his, under his name', async ({ as, auditLines }) => {
    expect(await as('operator').post(SEAL, { boardId: BOARD_HN })).toMatchObject({ status: 200, body: { state: 'sealed' } })
    expect(await as('operator').post(MAKE, said)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await auditLines()).toEqual([{ event: 'fixture.board.seal', actor: 'operator', subject: BOARD_HN, fields: ['state'] }])
  })
})

describe.each(ENGINES)('what is heard of a command on %s', (engine) => {
  const hear = async ({ tx, read }: Heard<{ id: string }>) => {
    const rows = await rowsOf(tx, sql<{ text: string }>`select text_raw as text from remark where id = ${read.id}`)
    return { event: 'ear.remark.heard', subject: rows[0]?.text ?? 'nothing', fields: [] }
  }
  const hears = [hearing({ event: 'fixture.remark.make', reads: z.object({ id: z.string() }), hear })]
  const ear = { name: 'ear', messages: { es: {}, en: {} }, hears }
  const it = inHouse(engine, { ...setting, rooms: [fixtureRoom, ear] })

  it('is there when it is heard, also what the command left to its end', async ({ as, auditLines }) => {
    await as('ana-hn').post(MAKE, said)
    expect(await auditLines()).toMatchObject([{ event: 'fixture.remark.make' }, { event: 'ear.remark.heard', subject: said.text }])
  })
})

describe.each(ENGINES)('a query on %s', (engine) => {
  const it = inHouse(engine, setting)
  const ask = { boardId: BOARD_HN }

  it('answers whom it may and says what they may do', async ({ as }) => {
    await as('ana-hn').post(MAKE, said)
    expect(await as('ana-hn').get(LIST, ask)).toMatchObject({
      status: 200,
      body: { may: ['speak on a board', 'read a board'], remarks: [{ id: said.id, text: said.text }] },
    })
    expect(await as('keeper-hn').get(LIST, ask)).toMatchObject({ body: { may: ['read a board', 'seal a board'] } })
  })
  it('reads numbers and truth from its address, and refuses what is neither', async ({ as }) => {
    await as('ana-hn').post(MAKE, said)
    await as('ana-hn').post(MAKE, other)
    expect(await as('ana-hn').get(LIST, { ...ask, limit: '1', newestFirst: 'true' })).toMatchObject({
      status: 200,
      body: { remarks: [{}] },
    })
    expect(await as('ana-hn').get(LIST, { ...ask, limit: 'many' })).toMatchObject({ status: 400, details: [{ path: 'limit' }] })
    expect(await as('ana-hn').get(LIST, { boardId: [BOARD_HN, BOARD_PA] })).toMatchObject({ status: 400, details: [{ path: 'boardId' }] })
  })
  it('leaves a line where its room says so', async ({ as, auditLines }) => {
    await as('ana-hn').get(LIST, ask)
    expect(await auditLines()).toMatchObject([{ event: 'fixture.remark.list', actor: 'ana-hn', subject: BOARD_HN }])
  })
  it('counts for each only what is theirs', async ({ as, auditLines }) => {
    const counted = await Promise.all(
      ['ana-hn', 'dina-pa', 'beto-reg', 'zoe-elsewhere', 'juan', 'nobody', 'operator'].map((name) =>
        as(name).get('/api/fixture/board.count'),
      ),
    )
    expect(counted.map(({ body }) => body['boards'])).toEqual([2, 1, 3, 1, 0, 0, 4])
    expect(await auditLines()).toEqual([])
  })
})

describe('an operation that was declared wrongly', () => {
  const { defineCommand, defineQuery } = definersFor<FixtureTables>('fixture')
  const whole = {
    name: 'board.rename',
    input: z.strictObject({ name: z.string() }),
    output: z.strictObject({ name: z.string() }),
    on: () => HOUSE,
    can: ability('rename boards', { roles: ['fixture.keeper'] }),
    run: ({ input }: { input: { name: string } }) => input,
    audit: () => ({ subject: 'x', fields: [] }),
  }
  const { can: _can, ...withoutCan } = whole
  const { audit: _audit, ...withoutAudit } = whole
  const { output: _output, ...withoutOutput } = whole
  const it = inHouse('pglite', setting)

  it('does not compile without what every operation has', () => {
    // @ts-expect-error nobody said who may
    void (() => defineCommand(withoutCan))
    // @ts-expect-error nobody said what is kept of it
    void (() => defineCommand(withoutAudit))
    // @ts-expect-error nobody said what may leave the house
    void (() => defineCommand(withoutOutput))
    // @ts-expect-error a command leaves a line, always
    void (() => defineCommand({ ...whole, audit: 'none' }))
    // @ts-expect-error a query's handle cannot write
    void (() => defineQuery({ ...whole, run: ({ db }) => db.deleteFrom('board') }))
    // @ts-expect-error the result is not what the output lets out
    void (() => defineCommand({ ...whole, run: () => ({ nome: 1 }) }))
    expectTypeOf(defineCommand(whole)).not.toBeAny()
  })
  it('does not start', () => {
    expect(() => defineCommand({ ...whole, name: 'rename' })).toThrow('noun.verb')
    expect(() => defineCommand({ ...whole, input: z.object({ name: z.string() }) })).toThrow('strictObject')
    const deep = z.strictObject({ name: z.string(), where: z.strictObject({ x: z.number() }) })
    expect(() => defineQuery({ ...whole, input: deep })).toThrow('flat, and where is not')
  })
  it('lets nothing out that its output does not name', async ({ house }) => {
    const leaking = defineCommand({ ...whole, can: ability('rename boards', { operator: true }), run: () => ({ name: 'x', secret: 'y' }) })
    await expect(perform(house, leaking, { actor: OPERATOR, input: { name: 'x' } })).rejects.toThrow(z.ZodError)
    const entries = await reading(house.database, contextOf(OPERATOR), (db) => rowsOf(db, sql`select 1 from audit_entry`))
    expect(entries).toEqual([])
  })
})
