import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import type { SessionTests } from '../../contract/test.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { firstFormOfPseudonym } from '../../domain/taking/form-for.ts'
import { hashOfToken } from './sql/links.ts'
import { answersFile, at, attempt, bank, CODE, device, IN, openTest, people, PERSONS, said, seed, sent, TEST } from './taking.fixture.ts'

const SEND = at('answers.send')
const PACK = at('pack.show')
const OTHER = { ...CODE, mother: 'A', birthplace: 'B' }

describe.each(ENGINES)('answers to a test on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const tests = async (as: InHouse['as']) => {
    const { body } = await as('facilitator-hn').get(at('test.list'), { ...IN, session: 'HN-1' })
    return (body as unknown as { sessions: SessionTests[] }).sessions[0]?.tests ?? []
  }

  it('are given to questions that say nothing of what is right', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    expect(await as('nobody').get(PACK, { link: 'f'.repeat(64) })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('nobody').get(PACK, { link: token })).toMatchObject({ status: 400, details: [{ path: 'link' }] })
    const { status, body } = await as('nobody').get(PACK, { link: hashOfToken(token) })
    expect([status, body['wave'], body['state'], body['pseudonym']]).toEqual([200, 'pre', 'open', null])
    expect(body['forms']).toMatchObject([{ name: 'A' }, { name: 'B' }])
    const told = JSON.stringify(body)
    for (const { id, options } of bank.items) {
      expect(told).not.toContain(`"${id}"`)
      for (const { why } of options) expect(told).not.toContain(JSON.stringify(why.es).slice(1, -1))
    }
    expect(told).not.toMatch(/"(?:correct|order|why|id|outcome|anchor|feedback|facts|profile)":/)
  })

  it('come by the link of one person to the one form that is theirs', async ({ as }) => {
    const [person = ''] = PERSONS
    const [token = ''] = await openTest(as, 'pre', PERSONS)
    const { body } = await as('nobody').get(PACK, { link: hashOfToken(token) })
    expect(body).toMatchObject({ pseudonym: person, forms: [{ name: firstFormOfPseudonym(person) }], names: ['A', 'B', 'C', 'D'] })
  })

  it('begin with the form that the draw of the session gave, whatever the pseudonym would say', async ({ as, house }) => {
    const [person = ''] = PERSONS
    const drawn = firstFormOfPseudonym(person) === 'A' ? 'B' : 'A'
    const order = { programme_id: IN.programmeId, session: 'HN-1', pseudonym: person, country: 'HN', first_form: drawn, block: 1, seed: 1 }
    await transaction(house.database, contextOf(OPERATOR), (tx: Writer<never>) =>
      insertRows(tx, 'form_order', [{ ...order, drawn_at: '2026-03-01T00:00:00Z' }]),
    )
    const [before = ''] = await openTest(as, 'pre', PERSONS)
    const [after = ''] = await openTest(as, 'post', PERSONS)
    const formOf = async (token: string) => (await as('nobody').get(PACK, { link: hashOfToken(token) })).body['forms']
    expect(await formOf(before)).toMatchObject([{ name: drawn }])
    expect(await formOf(after)).toMatchObject([{ name: firstFormOfPseudonym(person) }])
  })

  it('are kept once, however often they are sent and in whatever parts', async ({ as, auditLines }) => {
    const [token = ''] = await openTest(as, 'pre')
    expect(await as('nobody').post(SEND, sent('0'.repeat(32)))).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('nobody').post(SEND, { ...sent(token), answers: [said(1, 'zz')] })).toMatchObject({
      status: 400,
      details: [{ path: 'answers.0.said' }],
    })
    expect(await as('nobody').post(SEND, sent(token, { answers: [said(1, 'h')] }))).toMatchObject({
      status: 422,
      code: 'answers.not-of-form',
      details: { place: 1 },
    })
    expect(await as('nobody').post(SEND, sent(token, { answers: [said(200, 'n')] }))).toMatchObject({
      status: 422,
      code: 'answers.not-of-form',
    })
    const first = await as('nobody').post(SEND, sent(token))
    expect(first).toMatchObject({ status: 200, body: { attempt: attempt(1), kept: 2, late: false } })
    expect(await as('nobody').post(SEND, sent(token))).toEqual(first)
    // Somebody new is told the very same as whoever has been here: nobody learns who took part.
    const { status, body } = await as('nobody').post(SEND, sent(token, { attempt: attempt(2), device: device(2), code: OTHER }))
    expect([status, Object.keys(body)]).toEqual([200, ['attempt', 'kept', 'late']])
    await as('nobody').post(SEND, sent(token, { answers: [said(1, 'a', 3)], finished: true }))
    expect(await tests(as)).toMatchObject([
      { wave: 'pre', arrived: [{ form: 'A', finished: 1, begun: 1, paper: 0, late: 0, blank: 0 }], conflicts: [] },
    ])
    expect((await auditLines()).at(-1)).toEqual({ event: 'train.answers.send', actor: 'nobody', subject: attempt(1), fields: ['answers'] })
  })

  it('that are none at all are counted apart, in time and late, and stand before nothing', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    const blank = { answers: [], finished: true }
    const own = { attempt: attempt(2), device: device(2) }
    await as('nobody').post(SEND, sent(token, { ...own, ...blank }))
    expect(await tests(as)).toMatchObject([{ arrived: [{ form: 'A', finished: 0, begun: 0, late: 0, blank: 1 }] }])
    // The same person answers on another device: that counts.
    await as('nobody').post(SEND, sent(token, { finished: true }))
    await as('facilitator-hn').post(at('test.move'), { ...TEST, to: 'closed', version: 2 })
    await as('nobody').post(SEND, sent(token, { attempt: attempt(3), device: device(3), code: OTHER, ...blank }))
    expect(await tests(as)).toMatchObject([{ arrived: [{ finished: 1, begun: 0, late: 0, blank: 2 }], conflicts: [] }])
  })

  it('wait on the device until the test is open, and are late once it is closed', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    const move = (to: string, version: number) => as('facilitator-hn').post(at('test.move'), { ...TEST, to, version })
    await as('nobody').post(SEND, sent(token))
    await move('closed', 2)
    expect(await as('nobody').post(SEND, sent(token, { answers: [said(3, 'n', 3)] }))).toMatchObject({ status: 200, body: { late: true } })
    expect(await tests(as)).toMatchObject([{ state: 'closed', arrived: [{ begun: 1, late: 1 }] }])
    await as('team-hn').post(at('test.set'), { ...TEST, wave: 'post', form: (await tests(as))[0]?.form, otherVersion: true })
    const { body } = await as('team-hn').post(at('test-link.make'), { ...TEST, wave: 'post' })
    const [planned] = (body as unknown as { links: { token: string }[] }).links
    expect(await as('nobody').post(SEND, sent(planned?.token ?? '', { attempt: attempt(9) }))).toMatchObject({
      status: 409,
      code: 'test.not-open',
    })
  })

  it('of two devices, or of two tries of one person, are both kept and listed', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    await as('nobody').post(SEND, sent(token))
    await as('nobody').post(SEND, sent(token, { device: device(2), answers: [said(1, 'a')] }))
    expect(await tests(as)).toMatchObject([
      { arrived: [{ begun: 1 }], conflicts: [{ kind: 'two-devices', attempt: attempt(1), versions: 2 }] },
    ])
    const { body } = await as('team-hn').post(at('test-link.make'), { ...TEST, pseudonyms: PERSONS.slice(0, 1) })
    const [own] = (body as unknown as { links: { token: string }[] }).links
    const form = firstFormOfPseudonym(PERSONS[0] ?? '')
    for (const n of [3, 4])
      await as('nobody').post(SEND, sent(own?.token ?? '', { attempt: attempt(n), device: device(n), form, code: null }))
    expect((await tests(as))[0]?.conflicts).toMatchObject([
      { kind: 'two-devices' },
      { kind: 'two-attempts', attempt: attempt(3), versions: 2 },
    ])
  })

  it('cannot fill the house, nor be put to another test', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre', PERSONS.slice(0, 1))
    const form = firstFormOfPseudonym(PERSONS[0] ?? '')
    const own = (n: number) => as('nobody').post(SEND, sent(token, { attempt: attempt(n), device: device(n), form, code: null }))
    for (let n = 1; n <= 8; n += 1) expect(await own(n)).toMatchObject({ status: 200 })
    expect(await own(9)).toMatchObject({ status: 429, code: 'answers.too-many' })
    expect(await own(8)).toMatchObject({ status: 200 })
    const [other = ''] = await openTest(as, 'post')
    expect(await as('nobody').post(SEND, sent(other, { attempt: attempt(1), form }))).toMatchObject({
      status: 409,
      code: 'answers.other-test',
    })
    await as('team-hn').post(at('test-link.end'), TEST)
    expect(await own(1)).toMatchObject({ status: 404 })
  })

  it('are brought in from a file by the team, all of them or none', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    const { token: _, ...one } = sent(token)
    const content = {
      schema: 'istmo/test-answers/1',
      link: hashOfToken(token),
      attempts: [one, { ...one, attempt: attempt(2), code: OTHER, finished: true }],
    }
    const path = at('answers.import')
    expect(await as('nobody').post(path, answersFile(content))).toMatchObject({ status: 401 })
    for (const who of ['reader', 'analyst']) expect(await as(who).post(path, answersFile(content))).toMatchObject({ status: 403 })
    expect(await as('team-pa').post(path, answersFile(content))).toMatchObject({ status: 403 })
    expect(await as('team-hn').post(path, answersFile({ ...content, attempts: [] }))).toMatchObject({
      status: 422,
      code: 'answers.unreadable',
      details: { at: 'attempts' },
    })
    const broken = async (text: string | Uint8Array<ArrayBuffer>) => {
      const form = answersFile(content)
      form.set('answers', new File([text], 'answers.json'))
      return as('team-hn').post(path, form)
    }
    const place = (kind: string, line: number, column: number, name = '') => ({
      status: 422,
      code: 'json.broken',
      details: { file: 'answers', kind, line, column, name },
    })
    expect(await broken('{\n  "schema": ')).toMatchObject(place('not-json', 2, 12))
    expect(await broken('{ "link": "a", "link": "b" }')).toMatchObject(place('twice', 1, 16, 'link'))
    expect(await broken(new Uint8Array([0x7b, 0xff]))).toMatchObject(place('bytes', 0, 0))
    const spoilt = { ...content, attempts: [one, { ...one, attempt: attempt(3), answers: [said(1, 'h')] }] }
    expect(await as('team-hn').post(path, answersFile(spoilt))).toMatchObject({ status: 422, code: 'answers.not-of-form' })
    expect((await tests(as))[0]?.arrived).toEqual([])
    expect(await as('team-hn').post(path, answersFile(content))).toMatchObject({
      status: 200,
      body: { session: 'HN-1', wave: 'pre', attempts: 2, kept: 4 },
    })
    await as('nobody').post(SEND, sent(token))
    await as('team-hn').post(path, answersFile(content))
    expect(await tests(as)).toMatchObject([{ arrived: [{ finished: 1, begun: 1 }], conflicts: [] }])
  })
})
