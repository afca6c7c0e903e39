import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { keyId } from '#seal/key.ts'
import { giveByRecovery } from '#seal/ledger/recover.ts'
import { proveRecovery } from '#seal/recovery-proof.ts'
import { testKey } from '#seal/seal.fixture.ts'
import { inHouse, type InHouse, NOW } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { CasesTables } from './tables.ts'
import { recoveriesOfKept } from '../migrations/0005-recovery.ts'
import { namedInForked, noneToday } from '../migrations/0006-recovery-anew.ts'
import {
  claimed,
  IN,
  MEMBER,
  newCase,
  PANAMA,
  path,
  people,
  PROGRAMME,
  seed,
  sendingOf,
  SIGNATORY,
  STRANGER,
  type Who,
} from './cases.fixture.ts'

const RECOVERY = await testKey(9, 'recovery')
const RENEWED = await testKey(10, 'recovery')
const SHEET = RECOVERY.record
const [LIST, READ, SEND] = [path('recovery.list'), path('recovery.read'), path('case.send')]

const proofOf = (who: Who, { key = RECOVERY, at = NOW.toISOString(), programme = PROGRAMME } = {}) =>
  proveRecovery(key, { programme, person: people[who].id, at })

const made = await newCase()
const whole = sendingOf(made)
const { ctx } = whole

const kept = async (given: Pick<InHouse, 'as'>): Promise<void> => {
  await claimed(given)
  await given.as('member-hn').post(SEND, whole)
}

describe.each(ENGINES)('recovery.list and recovery.read on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: kept })

  it('are for officers of a country alone, in their own programme', async ({ as }) => {
    for (const [name, body] of [
      [LIST, {}],
      [READ, { ctx, after: 0 }],
    ] as const) {
      const asked = { ...IN, ...body, proof: proofOf('member-pa') }
      expect(await as('nobody').post(name, asked)).toMatchObject({ status: 401 })
      for (const who of ['operator', 'officer', 'administrator', 'auditor'])
        expect(await as(who).post(name, asked)).toMatchObject({ status: 403 })
      expect(await as('elsewhere').post(name, { ...asked, proof: proofOf('elsewhere') })).toMatchObject({ status: 404 })
      expect(await as('member-pa').post(name, { ...asked, proof: {} })).toMatchObject({ status: 400, code: 'input.invalid' })
    }
  })

  it('take a proof of the key of recovery, of this person, in this programme, and of now', async ({ as }) => {
    const refused = (proof: object) => as('member-pa').post(LIST, { ...IN, proof })
    for (const [proof, cause] of [
      [proofOf('member-hn'), 'seal.wrong-context'],
      [proofOf('member-pa', { programme: '0192f7a0-5b1e-7c3d-9a41-000000000199' }), 'seal.wrong-context'],
      [proofOf('member-pa', { key: MEMBER }), 'seal.unknown-key'],
      [{ ...proofOf('member-pa'), at: '2026-03-02T15:04:06.000Z' }, 'seal.bad-signature'],
      [{ ...proofOf('member-pa', { key: RENEWED }), key: SHEET }, 'seal.unknown-key'],
      [{ ...proofOf('member-pa', { key: RENEWED }), key: SHEET, from: keyId(SHEET) }, 'seal.bad-signature'],
    ] as const)
      expect(await refused(proof)).toMatchObject({ status: 422, code: 'recovery.refused', details: { cause } })
    for (const at of ['2026-03-02T14:59:04.000Z', '2026-03-02T15:09:06.000Z'])
      expect(await refused(proofOf('member-pa', { at }))).toMatchObject({
        status: 409,
        code: 'recovery.late',
        details: { now: NOW.toISOString() },
      })
  })

  it('hand the sealed entries of just the cases of that recovery out to whoever holds it, and the audit keeps who that was', async ({
    as,
    auditLines,
  }) => {
    const proof = proofOf('member-pa')
    expect(await as('member-pa').post(LIST, { ...IN, proof })).toMatchObject({
      status: 200,
      body: { recovery: keyId(SHEET), cases: [{ ctx }] },
    })
    expect(await as('member-pa').post(READ, { ...IN, proof, ctx, after: 0 })).toMatchObject({
      status: 200,
      body: { begin: whole.begin, entries: whole.entries, more: false },
    })
    expect((await auditLines()).slice(-2)).toMatchObject([
      { event: 'cases.recovery.list', subject: keyId(SHEET), fields: ['cases'] },
      { event: 'cases.recovery.read', subject: ctx, fields: ['entries'] },
    ])
    const other = proofOf('member-pa', { key: RENEWED })
    expect((await as('member-pa').post(LIST, { ...IN, proof: other })).body).toMatchObject({ cases: [] })
    expect(await as('member-pa').post(READ, { ...IN, proof: other, ctx, after: 0 })).toMatchObject({
      status: 404,
      code: 'record.not-found',
    })
    // It opens no other way to the case.
    expect((await as('member-pa').get(path('case.list'), IN)).body).toEqual([])
  })

  it('follow the case where whoever leads it changes its recovery', async ({ as }) => {
    const one = await newCase()
    await as('member-hn').post(SEND, sendingOf(one))
    const before = one.ledger.size
    await one.change(MEMBER, { holders: [MEMBER] }, { recovery: RENEWED.record })
    await as('member-hn').post(SEND, sendingOf(one, before))
    const asked = { ...IN, ctx: one.ledger.ctx, after: 0 }
    expect(await as('member-pa').post(READ, { ...asked, proof: proofOf('member-pa') })).toMatchObject({ status: 404 })
    expect(await as('member-pa').post(READ, { ...asked, proof: proofOf('member-pa', { key: RENEWED }) })).toMatchObject({ status: 200 })
  })

  it('know the recovery of what was kept before they were here', async ({ as, house }) => {
    const one = await newCase()
    await one.change(MEMBER, { holders: [MEMBER, SIGNATORY] }, { recovery: RENEWED.record })
    await one.change(MEMBER, { holders: [MEMBER] }, { replaces: [], recovery: RENEWED.record, kind: 'identity' })
    await as('member-hn').post(SEND, sendingOf(one))
    const [filled, kept] = await transaction(house.database, contextOf(OPERATOR), async (tx) => [
      await rowsOf(tx, sql`select * from (${recoveriesOfKept}) as one order by ctx`),
      await rowsOf(tx, sql`select * from sealed_case_recovery where present order by ctx`),
    ])
    expect(kept).toHaveLength(2)
    expect(filled).toEqual(kept)
  })
})

/** What 0005 put down of the cases that were kept before it. */
const filledBy0005 = sql`
  insert into sealed_case_recovery (programme_id, ctx, recipient, verify, present) select * from (${recoveriesOfKept}) as one
  on conflict (programme_id, ctx, recipient, verify) do update set present = excluded.present`

describe.each(ENGINES)('recoveries of cases that were kept before they were told, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: kept })
  const none = { status: 404, code: 'record.not-found' }

  /** A case that was recovered to Panama, while the first lead, who had not seen that, named a recovery of their own. */
  const forked = async ({ as, house }: Pick<InHouse, 'as' | 'house'>) => {
    const one = await newCase()
    await giveByRecovery(one.ledger, RECOVERY, { heir: PANAMA.record, at: NOW.toISOString() })
    await one.change(MEMBER, { holders: [MEMBER] }, { recovery: RENEWED.record, prev: [] })
    await as('member-hn').post(SEND, sendingOf(one))
    await transaction<CasesTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
      await tx.updateTable('sealed_case_recovery').set({ present: false }).execute()
      for (const statement of [filledBy0005, namedInForked, noneToday]) await rowsOf(tx, statement)
    })
    return { one, asked: { ...IN, ctx: one.ledger.ctx, after: 0 } }
  }

  it('give the case to nobody by a keyring that does not count', async ({ as, house }) => {
    const { one, asked } = await forked({ as, house })
    const own = { key: RENEWED }
    expect(await as('member-hn').post(READ, { ...asked, proof: proofOf('member-hn', own) })).toMatchObject(none)
    expect((await as('member-hn').post(LIST, { ...IN, proof: proofOf('member-hn', own) })).body).toMatchObject({ cases: [] })
    expect(await as('member-pa').post(READ, { ...asked, proof: proofOf('member-pa') })).toMatchObject({ status: 200 })
    expect((await as('member-pa').post(LIST, { ...IN, proof: proofOf('member-pa') })).body).toMatchObject({
      cases: [{ ctx }, { ctx: one.ledger.ctx }].toSorted((a, b) => (a.ctx < b.ctx ? -1 : 1)),
    })
  })

  it('are settled by the list as by the case, and for whoever inherits', async ({ as, house }) => {
    const { one } = await forked({ as, house })
    expect((await as('member-hn').post(LIST, { ...IN, proof: proofOf('member-hn', { key: RENEWED }) })).body).toMatchObject({ cases: [] })
    const { body } = await as('member-pa').post(LIST, { ...IN, proof: proofOf('member-pa') })
    expect(body).toMatchObject({ cases: expect.arrayContaining([expect.objectContaining({ ctx: one.ledger.ctx })]) })
    const other = await forked({ as, house })
    const before = other.one.ledger.size
    const counting = other.one.ledger.standing.inForce.map(({ hash }) => hash)
    await giveByRecovery(other.one.ledger, RECOVERY, { heir: SIGNATORY.record, at: NOW.toISOString() })
    expect(counting).toHaveLength(1)
    const sent = sendingOf(other.one, before)
    expect(await as('signatory-hn').post(SEND, { ...sent, heir: sent.entries[0]?.text, begin: null })).toMatchObject({ status: 200 })
  })

  it('stay as they were where readers were changed one after the other', async ({ as, house }) => {
    await forked({ as, house })
    expect(await as('member-pa').post(READ, { ...IN, ctx, after: 0, proof: proofOf('member-pa') })).toMatchObject({ status: 200 })
    const rows = await transaction<CasesTables, readonly { present: boolean }[]>(house.database, contextOf(OPERATOR), (tx) =>
      tx.selectFrom('sealed_case_recovery').select('present').where('ctx', '=', ctx).execute(),
    )
    expect(rows).toEqual([{ present: true }])
  })
})

describe.each(ENGINES)('case.send by an heir on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: kept })

  it('takes what recovery gave to a key of the sender, and from then on hands the case out to them', async ({ as, auditLines }) => {
    const own = await newCase()
    await as('member-hn').post(SEND, sendingOf(own))
    const before = own.ledger.size
    await giveByRecovery(own.ledger, RECOVERY, { heir: PANAMA.record, at: NOW.toISOString() })
    const sent = sendingOf(own, before)
    const heir = sent.entries[0]?.text
    for (const who of ['member-pa', 'signatory-hn'])
      expect(await as(who).post(SEND, { ...sent, begin: null })).toMatchObject({ status: 404, code: 'record.not-found' })
    for (const lie of [heir?.replace(keyId(SHEET), keyId(STRANGER.record)), '{}', 'no', whole.begin?.text])
      expect(await as('member-pa').post(SEND, { ...sent, heir: lie })).toMatchObject({ status: 404, code: 'record.not-found' })
    // What was given to somebody lets nobody else in.
    expect(await as('signatory-hn').post(SEND, { ...sent, heir })).toMatchObject({ status: 404, code: 'record.not-found' })
    // Nor does it into another case, nor hand anything out before it is in the log.
    expect(await as('member-pa').post(SEND, { ...IN, ctx, begin: null, entries: [], heir })).toMatchObject({ status: 404 })
    expect(await as('member-pa').post(SEND, { ...sent, entries: [], heir })).toMatchObject({
      status: 200,
      body: { from: { seq: 0 }, taken: [] },
    })
    expect((await as('member-pa').get(path('case.list'), IN)).body).toEqual([])
    expect(await as('member-pa').post(SEND, { ...sent, heir })).toMatchObject({ status: 200, body: { taken: [own.ledger.heads[0]] } })
    expect((await as('member-pa').get(path('case.list'), IN)).body).toMatchObject([{ ctx: own.ledger.ctx }])
    expect((await as('member-hn').get(path('case.list'), IN)).body).toMatchObject([{ ctx }])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'cases.case.send', subject: own.ledger.ctx })
  })
})
