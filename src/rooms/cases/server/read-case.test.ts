import { describe, expect } from 'vitest'
import { after, startOf } from '#seal/ledger/kept-log.ts'
import { note } from '#seal/seal.fixture.ts'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { SENT_BYTES_AT_MOST } from '../contract/keeping.ts'
import { claimed, IN, newCase, path, people, seed, sendingOf, SIGNATORY } from './cases.fixture.ts'

const READ = path('case.read')
/** A text of which three entries fill a page: each is sealed as 256 KiB. */
const LONG = 'x'.repeat(200_000)
const SHORT = 130

const made = await newCase()
for (let at = 0; at < SHORT; at += 1) await made.write(made.first, note('corta', at))
const whole = sendingOf(made)
const positions = [...made.ledger.entries].reduce(
  (all, { hash }) => [...all, after(all.at(-1) ?? startOf(whole.ctx), hash)],
  [startOf(whole.ctx)],
)

const kept = async (given: Pick<InHouse, 'as'>): Promise<void> => {
  await claimed(given)
  for (const from of [0, 100])
    await given.as('member-hn').post(path('case.send'), { ...whole, entries: whole.entries.slice(from, from + 100) })
}

describe.each(ENGINES)('case.read and case.list on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: kept })
  const asked = { ...IN, ctx: whole.ctx, after: '0' }

  it('are for officers of a country alone', async ({ as }) => {
    for (const [name, query] of [
      ['case.read', asked],
      ['case.list', IN],
    ] as const) {
      expect(await as('nobody').get(path(name), query)).toMatchObject({ status: 401, code: 'access.sign-in' })
      for (const who of ['operator', 'officer', 'administrator', 'auditor'])
        expect(await as(who).get(path(name), query)).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('elsewhere').get(path(name), query)).toMatchObject({ status: 404, code: 'record.not-found' })
    }
  })
  it('show an officer whom the case does not name what they would of one that never was', async ({ as }) => {
    for (const who of ['signatory-hn', 'member-pa']) {
      const [theirs, never] = [await as(who).get(READ, asked), await as(who).get(READ, { ...asked, ctx: '0'.repeat(64) })]
      expect(theirs).toMatchObject({ status: 404, code: 'record.not-found' })
      expect({ ...theirs.body, requestId: '' }).toEqual({ ...never.body, requestId: '' })
      expect((await as(who).get(path('case.list'), IN)).body).toEqual([])
    }
  })
  it('name the field that they cannot take', async ({ as }) => {
    for (const wrong of ['-1', '1.5', 'x'])
      expect(await as('member-hn').get(READ, { ...asked, after: wrong })).toMatchObject({ status: 400, details: [{ path: 'after' }] })
    expect(await as('member-hn').get(READ, { ...asked, ctx: 'x' })).toMatchObject({ status: 400, details: [{ path: 'ctx' }] })
  })
  it('give the log in pages that can be checked against what was noted of it', async ({ as, auditLines }) => {
    const { begin, entries, ctx } = whole
    const page = async (from: number) => (await as('member-hn').get(READ, { ...asked, after: String(from) })).body
    expect(await page(0)).toEqual({ begin, from: startOf(ctx), entries: entries.slice(0, 100), more: true })
    expect(await page(100)).toEqual({ begin, from: positions[100], entries: entries.slice(100), more: false })
    expect(await page(SHORT)).toEqual({ begin, from: positions[SHORT], entries: [], more: false })
    expect(await page(SHORT + 1)).toEqual({ begin, from: null, entries: [], more: false })
    expect((await as('member-hn').get(path('case.list'), IN)).body).toEqual([{ ctx, position: positions[SHORT] }])
    const lines = (await auditLines()).filter(({ event }) => event === 'cases.case.read')
    expect(lines).toEqual(
      Array.from({ length: 4 }, () => ({ event: 'cases.case.read', actor: 'member-hn', subject: ctx, fields: ['entries'] })),
    )
    expect((await auditLines()).some(({ event }) => event === 'cases.case.list')).toBe(false)
  })
  it('give pages that a reply of a megabyte holds, and one entry at least', async ({ as }) => {
    const long = await newCase(SIGNATORY)
    for (const at of [1, 2, 3]) await long.write(long.first, note(LONG, at), { by: SIGNATORY })
    const sent = sendingOf(long)
    for (const entry of sent.entries) await as('signatory-hn').post(path('case.send'), { ...sent, entries: [entry] })
    const { body } = await as('signatory-hn').get(READ, { ...asked, ctx: sent.ctx })
    expect(body).toMatchObject({ entries: [sent.entries[0]], more: true })
    expect((sent.entries[0]?.payload.length ?? 0) * 2).toBeGreaterThan(SENT_BYTES_AT_MOST - 100_000)
    expect((await as('signatory-hn').get(READ, { ...asked, ctx: sent.ctx, after: '1' })).body).toMatchObject({
      entries: [sent.entries[1]],
      more: true,
    })
  })
})
