import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { keyId } from '#seal/key.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { claimOf, endSeatsOf, IN, MEMBER, path, people, seed } from './cases.fixture.ts'

const CLAIM = path('key.claim')
const FIND = path('key.find')
const own = { ...IN, claim: claimOf(MEMBER, 'member-hn') }
const found = { ...IN, keyId: keyId(MEMBER.record) }

describe.each(ENGINES)('key.claim and key.find on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('are for officers of a country alone', async ({ as }) => {
    expect(await as('nobody').post(CLAIM, own)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('nobody').get(FIND, found)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['operator', 'officer', 'administrator', 'auditor']) {
      expect(await as(name).post(CLAIM, own)).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as(name).get(FIND, found)).toMatchObject({ status: 403, code: 'access.refused' })
    }
    expect(await as('elsewhere').post(CLAIM, own)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('name the field that they cannot take', async ({ as }) => {
    const { sig: _, ...unsigned } = own.claim
    expect(await as('member-hn').post(CLAIM, { ...IN, claim: unsigned })).toMatchObject({ status: 400, details: [{ path: 'claim.sig' }] })
    expect(await as('member-hn').get(FIND, { ...IN, keyId: 'ABCD' })).toMatchObject({ status: 400, details: [{ path: 'keyId' }] })
  })
  it('take no claim that is another person’s, or of another programme, or that its key did not sign', async ({ as }) => {
    const refused = async (claim: object) => {
      const { status, code, details } = await as('member-hn').post(CLAIM, { ...IN, claim })
      return [status, code, details]
    }
    const [of, is] = [(cause: string) => [422, 'key.claim-refused', { cause }], own.claim]
    expect(await refused(claimOf(MEMBER, 'signatory-hn'))).toEqual(of('seal.wrong-context'))
    expect(await refused(claimOf(MEMBER, 'member-hn', '0192f7a0-5b1e-7c3d-9a41-000000000009'))).toEqual(of('seal.wrong-context'))
    expect(await refused({ ...is, at: '2026-03-02T15:00:00.001Z' })).toEqual(of('seal.bad-signature'))
    expect(await as('member-hn').get(FIND, found)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('keep a key to who said first that it is theirs, however often', async ({ as, auditLines }) => {
    const first = await as('member-hn').post(CLAIM, own)
    expect(first).toEqual({ status: 200, body: { keyId: found.keyId } })
    expect(await as('member-hn').post(CLAIM, own)).toEqual(first)
    const theirs = { ...IN, claim: claimOf(MEMBER, 'signatory-hn') }
    expect(await as('signatory-hn').post(CLAIM, theirs)).toMatchObject({ status: 409, code: 'key.claimed' })
    const body = { record: MEMBER.record, name: 'Oficial member-hn', office: 'Fiscalía de HN', country: 'HN' }
    expect(await as('member-pa').get(FIND, found)).toEqual({ status: 200, body })
    expect(await as('elsewhere').get(FIND, found)).toMatchObject({ status: 404, code: 'record.not-found' })
    const line = { subject: found.keyId, fields: ['key'] }
    expect(await auditLines()).toEqual([
      { event: 'cases.key.claim', actor: 'member-hn', ...line },
      { event: 'cases.key.claim', actor: 'member-hn', ...line },
      { event: 'cases.key.find', actor: 'member-pa', ...line },
    ])
  })
  it('name nobody whose seat has ended: their key is as if it had never been', async ({ as, house }) => {
    await as('member-hn').post(CLAIM, own)
    await transaction<never, unknown>(house.database, contextOf(OPERATOR), (tx) => endSeatsOf(tx, 'signatory-hn'))
    expect(await as('member-pa').get(FIND, found)).toMatchObject({ status: 200 })
    await transaction<never, unknown>(house.database, contextOf(OPERATOR), (tx) => endSeatsOf(tx, 'member-hn'))
    expect(await as('member-pa').get(FIND, found)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
})
