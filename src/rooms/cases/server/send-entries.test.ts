import { describe, expect, vi } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { OPERATOR } from '#kernel/access/actor.ts'
import { sql } from 'kysely'
import { rowsOf } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { after, startOf } from '#seal/ledger/kept-log.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { note, type TestCase } from '#seal/seal.fixture.ts'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { claimed, IN, MEMBER, newCase, PANAMA, path, people, PROGRAMME, seed, sendingOf, SIGNATORY } from './cases.fixture.ts'
import { BEGUN_AT_MOST, SENT_AT_MOST } from '../contract/caps.ts'
import type { CasesTables } from './tables.ts'

const SEND = path('case.send')
const hashesOf = ({ ledger }: TestCase): string[] => [...ledger.entries].map(({ hash }) => hash)
const positionOf = (of: TestCase, upTo = Infinity) => hashesOf(of).slice(0, upTo).reduce(after, startOf(of.ledger.ctx))
const listed = async (as: InHouse['as'], who: string) => (await as(who).get(path('case.list'), IN)).body

/** A case with a note, that the member of Honduras reads with the signatory. */
const sharedCase = async (): Promise<TestCase> => {
  const made = await newCase()
  const keyring = await made.change(MEMBER, { holders: [MEMBER, SIGNATORY] })
  await made.write(keyring, note('uno'))
  return made
}

describe.each(ENGINES)('case.send on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: claimed })

  it('is for officers of a country alone', async ({ as }) => {
    const sent = sendingOf(await newCase())
    expect(await as('nobody').post(SEND, sent)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['operator', 'officer', 'administrator', 'auditor'])
      expect(await as(name).post(SEND, sent)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').post(SEND, sent)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('finds no case that is not here and comes without its beginning, nor one that is others’', async ({ as }) => {
    const made = await newCase()
    const [whole, unbegun] = [sendingOf(made), { ...sendingOf(made), begin: null }]
    const never = await as('member-hn').post(SEND, unbegun)
    expect(never).toMatchObject({ status: 404, code: 'record.not-found' })
    await as('member-hn').post(SEND, whole)
    for (const sent of [whole, unbegun]) {
      const { body, ...theirs } = await as('member-pa').post(SEND, sent)
      expect({ ...theirs, body: { ...body, requestId: '' } }).toEqual({ ...never, body: { ...never.body, requestId: '' } })
    }
  })
  it('names the field that it cannot take', async ({ as }) => {
    const sent = sendingOf(await newCase())
    expect(await as('member-hn').post(SEND, { ...sent, ctx: 'x' })).toMatchObject({ status: 400, details: [{ path: 'ctx' }] })
    const many = { ...sent, entries: Array.from({ length: 101 }, () => sent.begin) }
    expect(await as('member-hn').post(SEND, many)).toMatchObject({ status: 400, details: [{ path: 'entries' }] })
  })
  it('keeps nothing of what holds one entry that is not well made, and names it', async ({ as }) => {
    const made = await sharedCase()
    const [whole, hashes] = [sendingOf(made), hashesOf(made)]
    const refused = async (sent: object) => {
      const { status, code, details } = await as('member-hn').post(SEND, sent)
      return [status, code, details]
    }
    const of = (cause: string, entry = made.ledger.ctx) => [422, 'case.entry-refused', { cause, entry }]
    const [first, second] = whole.entries
    const swapped = [first, { ...second, payload: first?.payload }]
    expect(await refused({ ...whole, entries: swapped })).toEqual(of('seal.altered', hashes[1]))
    expect(await refused({ ...whole, entries: [second] })).toEqual(of('seal.truncated', hashes[1]))
    expect(await refused({ ...whole, entries: [first, { ...second, payload: 'AB==' }] })).toEqual(of('seal.unreadable', hashes[1]))
    expect(await refused({ ...whole, begin: sendingOf(await newCase(SIGNATORY)).begin })).toEqual(of('seal.wrong-context'))
    expect(await refused({ ...whole, begin: { ...whole.begin, payload: first?.payload } })).toEqual(of('seal.altered'))
    expect(await listed(as, 'member-hn')).toEqual([])
  })
  it('takes what is new to the end of the log, once, whoever of its readers sends it', async ({ as, auditLines }) => {
    const made = await sharedCase()
    const sent = sendingOf(made)
    const first = await as('member-hn').post(SEND, sent)
    expect(first).toEqual({ status: 200, body: { from: startOf(sent.ctx), taken: hashesOf(made) } })
    for (const who of ['member-hn', 'signatory-hn']) expect(await listed(as, who)).toEqual([{ ctx: sent.ctx, position: positionOf(made) }])
    await made.write(made.ledger.standing.inForce[0]?.hash ?? '', note('dos', 2), { by: SIGNATORY })
    const again = await as('signatory-hn').post(SEND, { ...sendingOf(made), begin: null })
    expect(again).toEqual({ status: 200, body: { from: positionOf(made, 2), taken: hashesOf(made).slice(2) } })
    const nothing = await as('member-hn').post(SEND, { ...sendingOf(made), begin: null })
    expect(nothing).toEqual({ status: 200, body: { from: positionOf(made), taken: [] } })
    expect(await listed(as, 'member-pa')).toEqual([])
    const line = { event: 'cases.case.send', subject: sent.ctx, fields: ['entries'] }
    const lines = (await auditLines()).filter(({ event }) => event === line.event)
    expect(lines).toEqual(['member-hn', 'signatory-hn', 'member-hn'].map((actor) => ({ ...line, actor })))
  })
  it('takes a case from an officer whom it does not name, and tells them nothing of it', async ({ as }) => {
    const made = await newCase(PANAMA)
    const sent = sendingOf(made)
    expect(await as('member-hn').post(SEND, sent)).toEqual({ status: 200, body: { from: startOf(sent.ctx), taken: [] } })
    expect([await listed(as, 'member-hn'), await listed(as, 'member-pa')]).toEqual([[], [{ ctx: sent.ctx, position: startOf(sent.ctx) }]])
    await made.write(made.first, note('uno'), { by: PANAMA })
    expect(await as('member-hn').post(SEND, { ...sendingOf(made), begin: null })).toMatchObject({ status: 200, body: { taken: [] } })
    expect(await listed(as, 'member-pa')).toEqual([{ ctx: sent.ctx, position: positionOf(made) }])
  })
  it('takes up what another process added meanwhile', async ({ as, house }) => {
    const made = await sharedCase()
    await as('member-hn').post(SEND, sendingOf(made))
    const keyring = made.ledger.standing.inForce[0]?.hash ?? ''
    const theirs = await made.write(keyring, note('dos', 2))
    const [entry] = made.stored().entries.slice(-1)
    const [place, position] = [{ programme_id: PROGRAMME, ctx: made.ledger.ctx }, positionOf(made)]
    const payload = `\\x${Buffer.from(entry?.payload ?? []).toString('hex')}`
    const row = { ...place, ...position, hash: theirs, text: entry?.text, payload, sent_at: '2026-03-02T15:00:00Z' }
    await transaction<CasesTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
      await insertRows(tx, 'sealed_case_entry', [row])
      await tx.updateTable('sealed_case').set(position).where('ctx', '=', place.ctx).execute()
    })
    const own = await made.write(keyring, note('tres', 3))
    const sent = { ...sendingOf(made, 3), begin: null }
    expect(await as('member-hn').post(SEND, { ...sent, entries: [sendingOf(made).begin] })).toMatchObject({ status: 422 })
    expect(await as('member-hn').post(SEND, sent)).toEqual({ status: 200, body: { from: position, taken: [own] } })
    expect(await listed(as, 'signatory-hn')).toEqual([{ ctx: place.ctx, position: positionOf(made) }])
  })
  it.for([
    ['day', 'day_bytes'],
    ['person', 'bytes'],
    ['programme', 'bytes'],
  ] as const)(
    'takes no more than a measure of one %s, in bytes, and what it refuses is sent another time',
    async ([of, column], { as, house }) => {
      const made = await sharedCase()
      await as('member-hn').post(SEND, sendingOf(made))
      await made.write(made.ledger.standing.inForce[0]?.hash ?? '', note('dos', 2))
      const sizeOf = ({ text, payload }: { text: string; payload: Uint8Array }) => text.length + payload.length
      const last = made
        .stored()
        .entries.slice(-1)
        .reduce((sum, one) => sum + sizeOf(one), 0)
      const by = of === 'programme' ? people['signatory-hn'].id : people['member-hn'].id
      const fill = (bytes: number) =>
        transaction<CasesTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
          if (of === 'programme')
            await rowsOf(tx, sql`insert into sealed_sent values (${PROGRAMME}::uuid, ${by}, 0, '2026-01-01', 0) on conflict do nothing`)
          await tx
            .updateTable('sealed_sent')
            .set({ [column]: bytes })
            .where('person', '=', by)
            .execute()
        })
      const sent = { ...sendingOf(made, 2), begin: null }
      await fill(SENT_AT_MOST[of] - last + 1)
      const mib = SENT_AT_MOST[of] / (1024 * 1024)
      expect(await as('member-hn').post(SEND, sent)).toMatchObject({ status: 409, code: 'case.too-much', details: { of, mib } })
      expect(await listed(as, 'member-hn')).toEqual([{ ctx: sent.ctx, position: positionOf(made, 2) }])
      // Whoever fills their own measure closes the server to nobody else.
      if (of !== 'programme') expect(await as('signatory-hn').post(SEND, { ...sent, entries: [] })).toMatchObject({ status: 200 })
      await fill(0)
      expect(await as('member-hn').post(SEND, sent)).toMatchObject({ status: 200, body: { taken: hashesOf(made).slice(2) } })
    },
  )
  it('counts how a case begins to what it takes of one person, also where nothing follows it', async ({ as, house }) => {
    const takenOf = () =>
      transaction<CasesTables, readonly { bytes: number }[]>(house.database, contextOf(OPERATOR), (tx) =>
        tx.selectFrom('sealed_sent').select('bytes').execute(),
      )
    const sent = sendingOf(await newCase())
    expect(await as('member-hn').post(SEND, sent)).toMatchObject({ status: 200 })
    const own = sent.begin.text.length + Buffer.from(sent.begin.payload, 'base64').length
    expect(await takenOf()).toEqual([{ bytes: own }])
    // What is there already is not counted again.
    await as('member-hn').post(SEND, sent)
    expect(await takenOf()).toEqual([{ bytes: own }])
    await transaction<CasesTables, unknown>(house.database, contextOf(OPERATOR), (tx) =>
      tx
        .updateTable('sealed_sent')
        .set({ day_bytes: SENT_AT_MOST.day - own + 1 })
        .execute(),
    )
    const other = sendingOf(await newCase())
    expect(await as('member-hn').post(SEND, other)).toMatchObject({ status: 409, code: 'case.too-much', details: { of: 'day' } })
    expect(await listed(as, 'member-hn')).toHaveLength(1)
  })
  it('takes so many beginnings of one person in a day and no more, and goes on taking what is written in the others', async ({
    as,
    house,
  }) => {
    const made = await newCase()
    await as('member-hn').post(SEND, sendingOf(made))
    const bare = { programme_id: PROGRAMME, text: '{}', payload: '\\x00', kept_by: people['member-hn'].id, seq: 0, chain: 'c' }
    const begun = (from: number, count: number, kept_at: string) =>
      transaction(house.database, contextOf(OPERATOR), (tx) =>
        insertRows(
          tx,
          'sealed_case',
          Array.from({ length: count }, (_, n) => ({ ...bare, ctx: String(from + n).padStart(64, '0'), kept_at })),
        ),
      )
    await begun(0, BEGUN_AT_MOST, '2026-03-01T23:59:59Z')
    await begun(BEGUN_AT_MOST, BEGUN_AT_MOST - 2, '2026-03-02T00:00:00Z')
    expect(await as('member-hn').post(SEND, sendingOf(await newCase()))).toMatchObject({ status: 200 })
    const refused = { status: 409, code: 'case.too-many', details: { most: BEGUN_AT_MOST } }
    expect(await as('member-hn').post(SEND, sendingOf(await newCase()))).toMatchObject(refused)
    await made.write(made.first, note('dos'))
    expect(await as('member-hn').post(SEND, { ...sendingOf(made), begin: null })).toMatchObject({ status: 200 })
    expect(await as('member-pa').post(SEND, sendingOf(await newCase(PANAMA)))).toMatchObject({ status: 200 })
  })
  it('goes by the log as it stands, whatever it had in memory', async ({ as, house }) => {
    const made = await sharedCase()
    await as('member-hn').post(SEND, sendingOf(made))
    const row = {
      programme_id: PROGRAMME,
      ctx: made.ledger.ctx,
      seq: 3,
      hash: 'f'.repeat(64),
      chain: 'f'.repeat(64),
      text: '{}',
      payload: '\\x00',
    }
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      insertRows(tx, 'sealed_case_entry', [{ ...row, sent_at: '2026-03-02T15:00:00Z' }]),
    )
    await made.write(made.ledger.standing.inForce[0]?.hash ?? '', note('tres', 3))
    const moved = await as('member-hn').post(SEND, sendingOf(made))
    expect(moved).toMatchObject({ status: 409, code: 'case.overtaken' })
  })
  it('checks no case anew for something that is not well made, and keeps nothing that came with it', async ({ as }) => {
    const made = await sharedCase()
    const [{ begin, ...rest }, keyring] = [sendingOf(made), made.ledger.standing.inForce[0]?.hash ?? '']
    const send = (who: 'member-hn' | 'signatory-hn', entries: readonly unknown[]) => as(who).post(SEND, { ...rest, begin: null, entries })
    await as('member-hn').post(SEND, { ...rest, begin })
    const length = made.ledger.size
    const good = await made.write(keyring, note('dos', 2), { by: SIGNATORY })
    await made.write(keyring, note('tres', 3), { by: SIGNATORY, prev: [good] })
    const removed = await made.change(MEMBER, { holders: [MEMBER] }, { replaces: [keyring], prev: hashesOf(made).slice(0, length) })
    const [second, third, without] = sendingOf(made, length).entries
    const nonsense = { text: '{}', payload: '' }
    const begun = vi.spyOn(Ledger, 'begun')
    for (let n = 0; n < 3; n += 1)
      expect(await send('signatory-hn', [second, third, nonsense])).toMatchObject({ status: 422, details: { cause: 'seal.unreadable' } })
    expect(await send('signatory-hn', [third])).toMatchObject({ status: 422, details: { cause: 'seal.truncated' } })
    expect(await listed(as, 'member-hn')).toEqual([{ ctx: rest.ctx, position: positionOf(made, length) }])
    const swapped = { ...second, payload: third?.payload }
    expect(await send('signatory-hn', [swapped])).toMatchObject({ status: 200, body: { taken: [good] } })
    expect(begun).not.toHaveBeenCalled()
    const page = (await as('signatory-hn').get(path('case.read'), { ...IN, ctx: rest.ctx, after: String(length) })).body
    expect(page).toMatchObject({ entries: [second], more: false })
    expect(await send('member-hn', [without])).toMatchObject({ status: 200, body: { taken: [removed] } })
    expect(await listed(as, 'signatory-hn')).toEqual([])
    expect(await listed(as, 'member-hn')).toHaveLength(1)
    begun.mockRestore()
  })
})
