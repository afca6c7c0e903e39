import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { keyId } from '#seal/key.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { sentOf } from '../contract/keeping.ts'
import { claimed, copyTo, IN, MEMBER, PANAMA, path, people, PROGRAMME, seed, SIGNATORY, STRANGER } from './cases.fixture.ts'
import { houseAt } from './house-at.fixture.ts'

const [GIVE, LIST, READ, WITHDRAW] = ['copy.give', 'copy.list', 'copy.read', 'copy.withdraw'].map(path) as [string, string, string, string]
const copy = await copyTo([SIGNATORY])
const [envelope, id] = [sentOf(copy), sha256Hex(copy.text)]
const given = { ...IN, envelope }

const NONE = { copies: [], more: false }

describe.each(ENGINES)('copy.give, copy.list, copy.read and copy.withdraw on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: claimed })

  it('are for officers of a country alone', async ({ as }) => {
    const ask = (who: string) => [
      as(who).post(GIVE, given),
      as(who).get(LIST, IN),
      as(who).get(READ, { ...IN, id }),
      as(who).post(WITHDRAW, { ...IN, id }),
    ]
    for (const reply of ask('nobody')) expect(await reply).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['operator', 'officer', 'administrator', 'auditor'])
      for (const reply of ask(who)) expect(await reply).toMatchObject({ status: 403, code: 'access.refused' })
    for (const reply of ask('elsewhere')) expect(await reply).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('are for those whom a copy names, and to others as if it had never been', async ({ as }) => {
    expect(await as('member-hn').post(GIVE, given)).toEqual({ status: 200, body: { id } })
    const never = await as('member-pa').get(READ, { ...IN, id: '0'.repeat(64) })
    for (const reply of [await as('member-pa').get(READ, { ...IN, id }), await as('member-pa').post(WITHDRAW, { ...IN, id })]) {
      expect(reply).toMatchObject({ status: 404, code: 'record.not-found' })
      expect({ ...reply.body, requestId: '' }).toEqual({ ...never.body, requestId: '' })
    }
    expect((await as('member-pa').get(LIST, IN)).body).toEqual(NONE)
  })
  it('name the field that they cannot take', async ({ as }) => {
    expect(await as('member-hn').post(GIVE, { ...IN, envelope: { text: '{}', payload: '%' } })).toMatchObject({
      status: 400,
      details: [{ path: 'envelope.payload' }],
    })
    for (const reply of [await as('member-hn').get(READ, { ...IN, id: 'x' }), await as('member-hn').post(WITHDRAW, { ...IN, id: 'x' })])
      expect(reply).toMatchObject({ status: 400, details: [{ path: 'id' }] })
  })
  it('take no copy that is not well made, not one’s own, for a stranger, or past its time', async ({ as }) => {
    const refused = async (who: string, sent: object) => {
      const { status, code, details } = await as(who).post(GIVE, { ...IN, envelope: sent })
      return [status, code, details]
    }
    const other = sentOf(await copyTo([SIGNATORY]))
    expect(await refused('member-hn', { ...envelope, payload: other.payload })).toEqual([422, 'copy.refused', { cause: 'seal.altered' }])
    expect(await refused('member-hn', { ...envelope, payload: 'AB==' })).toEqual([422, 'copy.refused', { cause: 'seal.unreadable' }])
    expect(await refused('signatory-hn', envelope)).toEqual([422, 'copy.unclaimed', null])
    const stranger = { keyId: keyId(STRANGER.record) }
    expect(await refused('member-hn', sentOf(await copyTo([SIGNATORY, STRANGER])))).toEqual([422, 'copy.reader-unknown', stranger])
    const past = sentOf(await copyTo([SIGNATORY], { until: '2026-03-02T15:04:05.000Z' }))
    expect(await refused('member-hn', past)).toEqual([422, 'copy.past', null])
    expect((await as('member-hn').get(LIST, IN)).body).toEqual(NONE)
  })
  it('take 500 a day of one person', async ({ as, house }) => {
    const row = { programme_id: PROGRAMME, text: '{}', payload: '\\x00', given_by: people['member-hn'].id }
    const rows = Array.from({ length: 500 }, (_, at) => ({
      ...row,
      id: at.toString(16).padStart(64, '0'),
      given_at: at === 0 ? '2026-03-01T15:04:06Z' : '2026-03-02T08:00:00Z',
    }))
    const readers = rows.map((one) => ({ programme_id: PROGRAMME, id: one.id, key_id: keyId(MEMBER.record), is_sender: true }))
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      await insertRows(tx, 'sealed_copy', rows)
      await insertRows(tx, 'sealed_copy_reader', readers)
    })
    expect(await as('member-hn').post(GIVE, given)).toMatchObject({ status: 429, code: 'copy.too-many', details: { most: 500 } })
    const listed: string[] = []
    for (let [more, pages] = [true, 0]; more; pages += 1) {
      const after = listed.at(-1)
      const { body } = await as('member-hn').get(LIST, { ...IN, ...(after !== undefined && { after }) })
      const page = body as unknown as { copies: { id: string }[]; more: boolean }
      listed.push(...page.copies.map((one) => one.id))
      more = page.more
      expect(pages).toBeLessThan(5)
    }
    expect(listed.toSorted()).toEqual(rows.map((one) => one.id))
    expect((await as('member-hn').get(LIST, { ...IN, after: 'f'.repeat(64) })).body).toEqual(NONE)
    const theirs = sentOf(await copyTo([MEMBER], { by: PANAMA }))
    expect(await as('member-pa').post(GIVE, { ...IN, envelope: theirs })).toMatchObject({ status: 200 })
  })
  it('hand a copy out until it is taken back, by who gave it alone', async ({ as, auditLines }) => {
    for (const _ of [1, 2]) expect(await as('member-hn').post(GIVE, given)).toEqual({ status: 200, body: { id } })
    for (const who of ['member-hn', 'signatory-hn']) {
      expect((await as(who).get(LIST, IN)).body).toEqual({ copies: [{ id, text: envelope.text, withdrawnAt: null }], more: false })
      expect(await as(who).get(READ, { ...IN, id })).toEqual({ status: 200, body: envelope })
    }
    expect(await as('signatory-hn').post(WITHDRAW, { ...IN, id })).toMatchObject({ status: 403, code: 'access.refused' })
    const withdrawn = { id, withdrawnAt: '2026-03-02T15:04:05.000Z' }
    for (const _ of [1, 2]) expect(await as('member-hn').post(WITHDRAW, { ...IN, id })).toEqual({ status: 200, body: withdrawn })
    for (const who of ['member-hn', 'signatory-hn']) {
      expect((await as(who).get(LIST, IN)).body).toEqual({ copies: [{ text: envelope.text, ...withdrawn }], more: false })
      expect(await as(who).get(READ, { ...IN, id })).toMatchObject({ status: 404, code: 'record.not-found' })
    }
    expect(await as('member-hn').post(GIVE, given)).toMatchObject({ status: 409, code: 'copy.withdrawn' })
    const of = (event: string, actor: string, fields: string[]) => ({ event: `cases.copy.${event}`, actor, subject: id, fields })
    const [give, withdraw] = [of('give', 'member-hn', ['payload', 'readers']), of('withdraw', 'member-hn', ['payload'])]
    const read = ['member-hn', 'signatory-hn'].map((who) => of('read', who, ['payload']))
    expect((await auditLines()).filter(({ subject }) => subject === id)).toEqual([give, give, ...read, withdraw, withdraw])
  })
  it('hand nothing out past its time', async ({ as, house }) => {
    const short = await copyTo([SIGNATORY], { until: '2026-03-02T15:10:00.000Z' })
    const shortId = sha256Hex(short.text)
    expect(await as('member-hn').post(GIVE, { ...IN, envelope: sentOf(short) })).toMatchObject({ status: 200 })
    const read = (time: string) => houseAt(house, time).get('signatory-hn', 'copy.read', { ...IN, id: shortId })
    expect(await read('15:09:59.999')).toEqual({ status: 200, body: sentOf(short) })
    expect(await read('15:10:00.000')).toMatchObject({ status: 404, body: { code: 'record.not-found' } })
  })
})
