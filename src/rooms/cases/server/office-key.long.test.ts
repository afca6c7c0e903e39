import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { canonicalText } from '#seal/canonical.ts'
import { keyId } from '#seal/key.ts'
import { signed, testOffice } from '#seal/office/office.fixture.ts'
import { recordOffice, statementId } from '#seal/office/record.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { officesOfStated } from '../migrations/0008-office-sheets.ts'
import { claimed, endSeatsOf, IN, MEMBER, PANAMA, path, people, seed, SIGNATORY, STRANGER } from './cases.fixture.ts'
import { houseAt } from './house-at.fixture.ts'

const AT = '2026-03-02T15:00:00.000Z'
const honduras = await testOffice(71, 'HN', { name: 'Fiscalía de HN' })
const panama = await testOffice(72, 'PA', { name: 'Fiscalía de PA' })
const word = signed(panama, honduras)
const vouch = vouchFor(honduras.key, honduras.record, { officer: keyId(MEMBER.record), since: AT })
const back = withdraw(panama.key, word, { why: 'La hoja se perdió', at: AT })

const inputs = {
  'office-key.claim': { ...IN, record: honduras.record },
  'office-key.countersign': { ...IN, signature: word },
  'office-key.vouch': { ...IN, vouch },
  'office-key.withdraw': { ...IN, withdrawal: back },
} as const
const commands = Object.entries(inputs)

type As = Pick<InHouse, 'as'>
const post = ({ as }: As, who: string, name: keyof typeof inputs, over: object = {}) =>
  as(who).post(path(name), { ...inputs[name], ...over })
const byOperator = <Value>(house: House, act: (tx: Writer<never>) => Promise<Value>): Promise<Value> =>
  transaction<never, Value>(house.database, contextOf(OPERATOR), act)
const RENAMED = 'Ministerio Público de HN'
const rename = (house: House) =>
  byOperator(house, (tx) =>
    rowsOf(
      tx,
      sql`update office set name = ${RENAMED} where programme_id = ${IN.programmeId}::uuid and country = 'HN' and name = 'Fiscalía de HN'`,
    ),
  )
/** Both offices have said of themselves whose their keys are. */
const both = async (at: As): Promise<void> => {
  await claimed(at)
  await post(at, 'member-hn', 'office-key.claim')
  await post(at, 'member-pa', 'office-key.claim', { record: panama.record })
}
const listed = async ({ as }: As, who = 'signatory-hn') => {
  const { body } = await as(who).get(path('office-key.list'), IN)
  return (body as { statements: { id: string; text: string }[] }).statements
}

describe.each(ENGINES)('what offices say, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is for officers of a country alone', async ({ as }) => {
    for (const [name, input] of commands) {
      expect(await as('nobody').post(path(name), input)).toMatchObject({ status: 401, code: 'access.sign-in' })
      for (const who of ['operator', 'officer', 'administrator', 'auditor'])
        expect(await as(who).post(path(name), input)).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('elsewhere').post(path(name), input)).toMatchObject({ status: 404, code: 'record.not-found' })
    }
    const list = path('office-key.list')
    expect(await as('nobody').get(list, IN)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['operator', 'officer', 'administrator', 'auditor'])
      expect(await as(who).get(list, IN)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').get(list, IN)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('names the field that it cannot take', async ({ as }) => {
    for (const [name, input] of commands) {
      const [field, { sig: _, ...unsigned }] = Object.entries(input).find(([each]) => each !== 'programmeId') as [string, { sig: string }]
      expect(await as('member-hn').post(path(name), { ...IN, [field]: unsigned })).toMatchObject({
        status: 400,
        details: [{ path: `${field}.sig` }],
      })
    }
    expect(await as('member-hn').get(path('office-key.list'), { ...IN, after: 'x' })).toMatchObject({ status: 400 })
  })
  it('is not taken where it does not hold together', async ({ as }) => {
    await both({ as })
    const refused = (cause: string) => ({ status: 422, code: 'office-key.refused', details: { cause } })
    const renamed = { ...honduras.record, name: 'Fiscalía de PA', state: 'PA' }
    expect(await post({ as }, 'member-pa', 'office-key.claim', { record: renamed })).toMatchObject(refused('seal.bad-signature'))
    const other = { ...word, office: statementId(panama.record) }
    expect(await post({ as }, 'member-pa', 'office-key.countersign', { signature: other })).toMatchObject(refused('seal.same-state'))
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: { ...vouch, officer: keyId(STRANGER.record) } })).toMatchObject(
      refused('seal.bad-signature'),
    )
    await post({ as }, 'member-pa', 'office-key.countersign')
    expect(await post({ as }, 'member-pa', 'office-key.withdraw', { withdrawal: { ...back, why: 'Otra cosa' } })).toMatchObject(
      refused('seal.bad-signature'),
    )
    expect(await listed({ as })).toHaveLength(3)
  })
  it('is taken from who sits in the office alone, and of its own officers', async ({ as }) => {
    await both({ as })
    const notOfSeat = { status: 422, code: 'office-key.not-of-seat' }
    expect(await post({ as }, 'member-pa', 'office-key.claim')).toMatchObject(notOfSeat)
    expect(await post({ as }, 'member-hn', 'office-key.countersign')).toMatchObject(notOfSeat)
    expect(await post({ as }, 'member-pa', 'office-key.vouch')).toMatchObject(notOfSeat)
    const others = vouchFor(honduras.key, honduras.record, { officer: keyId(PANAMA.record), since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: others })).toMatchObject(notOfSeat)
  })
  it('speaks of what is here', async ({ as }) => {
    const unknown = { status: 422, code: 'office-key.unknown' }
    expect(await post({ as }, 'member-pa', 'office-key.countersign')).toMatchObject(unknown)
    await both({ as })
    expect(await post({ as }, 'member-pa', 'office-key.withdraw')).toMatchObject(unknown)
    const stranger = vouchFor(honduras.key, honduras.record, { officer: keyId(STRANGER.record), since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: stranger })).toMatchObject(unknown)
    const ofItself = { ...word, as: statementId(word) }
    expect(await post({ as }, 'member-pa', 'office-key.countersign', { signature: ofItself })).toMatchObject(unknown)
    expect(
      await post({ as }, 'member-pa', 'office-key.withdraw', { withdrawal: { ...back, of: statementId(panama.record) } }),
    ).toMatchObject(unknown)
  })
  it('is kept once, as it was signed, and handed to every officer', async ({ as, auditLines }) => {
    await both({ as })
    for (const [who, name, one] of [
      ['member-pa', 'office-key.countersign', word],
      ['member-hn', 'office-key.vouch', vouch],
      ['member-pa', 'office-key.withdraw', back],
      ['member-pa', 'office-key.withdraw', back],
    ] as const)
      expect(await post({ as }, who, name)).toEqual({ status: 200, body: { id: statementId(one) } })
    const all = [honduras.record, panama.record, word, vouch, back].map((one) => ({ id: statementId(one), text: canonicalText(one) }))
    expect(await listed({ as })).toEqual(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect((await auditLines()).filter(({ event }) => event.startsWith('cases.office-key'))).toEqual([
      { event: 'cases.office-key.claim', actor: 'member-hn', subject: statementId(honduras.record), fields: ['office'] },
      { event: 'cases.office-key.claim', actor: 'member-pa', subject: statementId(panama.record), fields: ['office'] },
      { event: 'cases.office-key.countersign', actor: 'member-pa', subject: statementId(word), fields: ['countersignature'] },
      { event: 'cases.office-key.vouch', actor: 'member-hn', subject: statementId(vouch), fields: ['vouch'] },
      { event: 'cases.office-key.withdraw', actor: 'member-pa', subject: statementId(back), fields: ['withdrawal'] },
      { event: 'cases.office-key.withdraw', actor: 'member-pa', subject: statementId(back), fields: ['withdrawal'] },
    ])
  })
  it('is of the office whose key it is, whatever the programme calls that now', async ({ as, house }) => {
    await both({ as })
    await post({ as }, 'member-pa', 'office-key.countersign')
    await post({ as }, 'member-hn', 'office-key.vouch')
    await rename(house)
    expect((await as('member-pa').get(path('key.find'), { ...IN, keyId: keyId(MEMBER.record) })).body).toMatchObject({ office: RENAMED })
    const colleague = vouchFor(honduras.key, honduras.record, { officer: keyId(SIGNATORY.record), since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: colleague })).toMatchObject({ status: 200 })
    const taken = withdraw(honduras.key, vouch, { why: 'Se fue', at: AT })
    expect(await post({ as }, 'signatory-hn', 'office-key.withdraw', { withdrawal: taken })).toMatchObject({ status: 200 })
    const back = withdraw(panama.key, word, { why: 'Se fue', at: AT })
    expect(await post({ as }, 'member-pa', 'office-key.withdraw', { withdrawal: back })).toMatchObject({ status: 200 })
    const old = recordOffice(honduras.key, { ...honduras.record, since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.claim', { record: old })).toMatchObject({
      status: 422,
      code: 'office-key.not-of-seat',
    })
    const anew = recordOffice(honduras.key, { ...honduras.record, name: RENAMED, since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.claim', { record: anew })).toMatchObject({ status: 200 })
    const again = vouchFor(honduras.key, anew, { officer: keyId(MEMBER.record), since: AT })
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: again })).toMatchObject({ status: 200 })
  })
  it('goes with nobody to another office: its key is of one for good', async ({ as, house }) => {
    await both({ as })
    const other = '0192f7a0-5b1e-7c3d-9a41-0000000001aa'
    await byOperator(house, (tx) =>
      rowsOf(
        tx,
        sql`insert into office (programme_id, id, country, name) values (${IN.programmeId}::uuid, ${other}::uuid, 'HN', 'Policía')`,
      ),
    )
    const [seat] = people['member-hn'].memberships
    if (!seat) throw new Error('a member sits somewhere')
    const moved = houseAt(house, '16:00:00.000', { moved: person(people['member-hn'].id, [{ ...seat, officeId: other }]) })
    const refused = { status: 422, body: { code: 'office-key.not-of-seat' } }
    const theirs = recordOffice(honduras.key, { ...honduras.record, name: 'Policía', since: AT })
    expect(await moved.post('moved', 'office-key.claim', { ...IN, record: theirs })).toMatchObject(refused)
    expect(await moved.post('moved', 'office-key.vouch', { ...IN, vouch })).toMatchObject(refused)
  })
  it('vouches for nobody who has no seat in it today', async ({ as, house }) => {
    await both({ as })
    const colleague = vouchFor(honduras.key, honduras.record, { officer: keyId(SIGNATORY.record), since: AT })
    await byOperator(house, (tx) => endSeatsOf(tx, 'signatory-hn'))
    expect(await post({ as }, 'member-hn', 'office-key.vouch', { vouch: colleague })).toMatchObject({
      status: 422,
      code: 'office-key.not-of-seat',
    })
  })
  it('has a measure for each person, and taking back has none', async ({ as, house }) => {
    await both({ as })
    const years = (kind: string, count: number) =>
      byOperator(house, (tx) =>
        rowsOf(
          tx,
          sql`insert into office_statement (programme_id, id, kind, text, said_by, said_at)
            select ${IN.programmeId}::uuid, ${kind} || n, ${kind}, '{}', ${people['member-hn'].id}, '2024-03-02T00:00:00Z'
            from generate_series(1, ${count}::int) as n`,
        ),
      )
    await years('withdrawal', 600)
    await years('vouch', 498)
    expect(await post({ as }, 'member-hn', 'office-key.vouch')).toMatchObject({ status: 200 })
    const colleague = { vouch: vouchFor(honduras.key, honduras.record, { officer: keyId(SIGNATORY.record), since: AT }) }
    expect(await post({ as }, 'member-hn', 'office-key.vouch', colleague)).toMatchObject({
      status: 429,
      code: 'office-key.too-many',
      details: { most: 500, of: 'term' },
    })
    expect(await post({ as }, 'signatory-hn', 'office-key.vouch', colleague)).toMatchObject({ status: 200 })
    const taken = withdraw(honduras.key, vouch, { why: 'Se fue', at: AT })
    expect(await post({ as }, 'member-hn', 'office-key.withdraw', { withdrawal: taken })).toMatchObject({ status: 200 })
    // Taken back once, it is taken back: so nobody fills the server with it either.
    const more = withdraw(honduras.key, vouch, { why: 'Otra vez', at: AT })
    expect(await post({ as }, 'member-hn', 'office-key.withdraw', { withdrawal: more })).toEqual({
      status: 200,
      body: { id: statementId(taken) },
    })
  })
  it('is of the office that said it, also what was said before that was put down', async ({ as, house }) => {
    await both({ as })
    const rows = async () =>
      byOperator(house, async (tx) => [
        await rowsOf(tx, sql`select * from (${officesOfStated}) as one order by key_id`),
        await rowsOf(tx, sql`select * from office_sheet order by key_id`),
      ])
    const [filled, kept] = await rows()
    expect(kept).toHaveLength(2)
    expect(filled).toEqual(kept)
    await rename(house)
    expect((await rows())[0]).toEqual(kept)
  })
  it('comes in pages, and one person says so much a day', async ({ as, house }) => {
    await both({ as })
    const said = (minute: number) =>
      vouchFor(honduras.key, honduras.record, {
        officer: keyId(MEMBER.record),
        since: `2026-03-02T15:00:00.${String(minute).padStart(3, '0')}Z`,
      })
    const first = houseAt(house, '16:00:00')
    for (let n = 1; n < 200; n += 1) expect((await first.post('member-hn', 'office-key.vouch', { ...IN, vouch: said(n) })).status).toBe(200)
    const more = { ...IN, vouch: said(200) }
    expect(await first.post('member-hn', 'office-key.vouch', more)).toMatchObject({
      status: 429,
      body: { code: 'office-key.too-many', details: { most: 200, of: 'day' } },
    })
    const { statements, more: isMore } = (await first.get('member-pa', 'office-key.list', IN)).body as {
      statements: { id: string }[]
      more: boolean
    }
    expect([statements.length, isMore]).toEqual([200, true])
    const rest = (await first.get('member-pa', 'office-key.list', { ...IN, after: statements.at(-1)?.id ?? '' })).body
    expect(rest).toMatchObject({ statements: [{}], more: false })
  })
})
