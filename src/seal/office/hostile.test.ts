import { describe, expect, it } from 'vitest'
import { type Key, signBy } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { testKey } from '../seal.fixture.ts'
import { countersign } from './countersign.ts'
import { PROGRAMME, signed, SINCE, testOffice, texts } from './office.fixture.ts'
import { checkOffice, monthsAfter, recordOffice, statementId } from './record.ts'
import { readSaid } from './said.ts'
import { vouchFor } from './vouch.ts'
import { withdraw } from './withdraw.ts'

const ELSEWHERE = '0192f7a0-5b1e-7c3d-9a41-000000000009'
const AT = '2026-03-04T00:00:00.000Z'
const honduras = await testOffice(21, 'HN')
const panama = await testOffice(22, 'PA')
const belize = await testOffice(23, 'BZ')
const neighbour = await testOffice(24, 'HN')
const officer = await testKey(1)
const OFFICER = officer.record.sig
  .slice(0, 32)
  .toUpperCase()
  .replaceAll(/[ILOU]/g, '0')

const said = (...all: readonly object[]) => readSaid(texts(...all), PROGRAMME)
/** Why the last of them is refused, or that it is taken. */
const last = async (...all: readonly object[]): Promise<string> => {
  const { refused } = await said(...all)
  return refused.get(statementId(all.at(-1) ?? {})) ?? 'taken'
}
/** The same statement as somebody else would sign it who changed it. */
const resigned = (purpose: Parameters<typeof signBy>[0], one: object, key: Key) =>
  signBy(purpose, Object.fromEntries(Object.entries(one).filter(([field]) => field !== 'sig')), key)

const word = signed(panama, honduras)
const vouch = vouchFor(honduras.key, honduras.record, { officer: OFFICER, since: SINCE })

describe('what offices say', () => {
  it('is taken whole, in whatever order it came', async () => {
    const back = withdraw(panama.key, word, { why: 'La hoja se perdió', at: AT })
    const found = await said(back, word, vouch, panama.record, honduras.record)
    expect(found.refused.size).toBe(0)
    expect([found.offices.size, found.countersignatures.size, found.vouches.size, found.withdrawals.size]).toEqual([2, 1, 1, 1])
    expect(found.withdrawals.get(statementId(word))).toEqual(back)
  })
  it('serves an office for 36 months and an officer for 12, and no longer than the office itself', async () => {
    expect(honduras.record.until).toBe('2029-03-02T14:00:00.000Z')
    expect(vouch.until).toBe('2027-03-02T14:00:00.000Z')
    expect(vouchFor(honduras.key, honduras.record, { officer: OFFICER, since: '2028-09-01T00:00:00.000Z' }).until).toBe(
      honduras.record.until,
    )
  })
})

describe('what was seen to hold', () => {
  const all = [honduras.record, panama.record, word, vouch]
  it('is not checked again, and is looked for where it rests on something', async () => {
    const { holds } = await said(...all)
    expect([...holds].toSorted()).toEqual(all.map(statementId).toSorted())
    // Taken for one that was checked, what does not hold passes: so nothing of it was checked anew.
    const forged = { ...word, how: word.how === 'video' ? 'person' : 'video' }
    const again = await readSaid(texts(...all, forged), PROGRAMME, new Set([...holds, statementId(forged)]))
    expect([again.refused.size, again.countersignatures.size]).toEqual([0, 2])
    expect([...(await readSaid(texts(panama.record, word), PROGRAMME, holds)).refused.values()]).toEqual(['seal.truncated'])
  })
})

describe('a server that lies about offices', () => {
  it('cannot rename an office, nor move it to another State or to a later day', async () => {
    for (const over of [{ name: 'Fiscalía General' }, { state: 'GT' }, { until: '2029-03-02T13:00:00.000Z' }])
      expect(await last({ ...honduras.record, ...over })).toBe('seal.bad-signature')
    expect(await last({ ...honduras.record, until: monthsAfter(SINCE, 37) })).toBe('seal.too-long')
    expect(await last({ ...honduras.record, until: SINCE })).toBe('seal.too-long')
  })
  it('cannot put another key in the place of an office’s', async () => {
    expect(await last({ ...honduras.record, key: panama.key.record })).toBe('seal.unknown-key')
    expect(await last({ ...honduras.record, key: panama.key.record, from: panama.record.from })).toBe('seal.bad-signature')
  })
  it('cannot give an officer’s key out for an office’s', async () => {
    const record = recordOffice(officer, { programme: PROGRAMME, name: 'Fiscalía', state: 'HN', since: SINCE })
    expect(await last(record)).toBe('seal.unknown-key')
    expect(await last(honduras.record, panama.record, resigned('countersignature', word, officer))).toBe('seal.unknown-key')
    expect(await last(honduras.record, panama.record, { ...resigned('countersignature', word, officer), from: word.from })).toBe(
      'seal.bad-signature',
    )
    expect(await last(honduras.record, resigned('vouch', vouch, officer))).toBe('seal.unknown-key')
  })
  it('cannot move a countersignature to another office, another signer or another programme', async () => {
    const all = [honduras.record, panama.record, belize.record] as const
    expect(await last(...all, { ...word, office: statementId(belize.record) })).toBe('seal.bad-signature')
    expect(await last(...all, { ...word, as: statementId(belize.record) })).toBe('seal.unknown-key')
    expect(await last(...all, { ...word, programme: ELSEWHERE })).toBe('seal.wrong-context')
    expect((await readSaid(texts(...all, word), ELSEWHERE)).refused.size).toBe(4)
    expect(await causeOf(() => checkOffice(honduras.record, ELSEWHERE))).toBe('seal.wrong-context')
  })
  it('cannot let a countersignature stand for what an office says of itself later', async () => {
    const later = await testOffice(21, 'HN', { name: 'Fiscalía de otro nombre' })
    const found = await said(later.record, panama.record, word)
    expect(found.countersignatures.size).toBe(0)
    expect(found.refused.get(statementId(word))).toBe('seal.truncated')
  })
  it('cannot make an office answer for one of its own State, or for itself', async () => {
    expect(await causeOf(() => signed(neighbour, honduras))).toBe('seal.same-state')
    const forged = resigned('countersignature', { ...word, as: statementId(neighbour.record) }, neighbour.key)
    expect(await last(honduras.record, neighbour.record, forged)).toBe('seal.same-state')
    const other = await testOffice(21, 'GT')
    expect(await causeOf(() => signed(other, honduras))).toBe('seal.same-state')
  })
  it('cannot sign in the name of an office whose line it has not', async () => {
    const as = { as: panama.record, office: honduras.record }
    expect(await causeOf(() => countersign(belize.key, as, { how: 'person', at: AT }))).toBe('seal.unknown-key')
    expect(await causeOf(() => vouchFor(belize.key, panama.record, { officer: OFFICER, since: SINCE }))).toBe('seal.unknown-key')
  })
  it('cannot withdraw what another signed, nor change a reason', async () => {
    const all = [honduras.record, panama.record, word] as const
    const back = withdraw(panama.key, word, { why: 'La hoja se perdió', at: AT })
    expect(await causeOf(() => withdraw(honduras.key, word, { why: 'No', at: AT }))).toBe('seal.unknown-key')
    expect(await last(...all, resigned('withdrawal', back, honduras.key))).toBe('seal.unknown-key')
    expect(await last(...all, { ...back, why: 'Otra cosa' })).toBe('seal.bad-signature')
    expect(await last(...all, { ...back, programme: ELSEWHERE })).toBe('seal.wrong-context')
    expect(await last(honduras.record, panama.record, back)).toBe('seal.truncated')
  })
  it('cannot make a name read as another by marks that are not seen', async () => {
    const named = (name: string) => causeOf(() => recordOffice(honduras.key, { programme: PROGRAMME, name, state: 'HN', since: SINCE }))
    for (const name of ['Fiscalía\u202E', 'Fisca\u200Blía', ' Fiscalía', 'Fiscali\u0301a', 'a\nb', ''])
      expect(await named(name)).toBe('seal.unreadable')
    expect(await named('Fiscalía de Trata')).toBe('taken')
  })
  it('is told apart from a later version, and from what is no statement', async () => {
    expect(await last({ ...honduras.record, v: 2 })).toBe('seal.unknown-version')
    expect(await last({ type: 'office' })).toBe('seal.unreadable')
    const { refused } = await readSaid(['<!doctype html>', 'x'.repeat(5_000)], PROGRAMME)
    expect([...refused.values()]).toEqual(['seal.unreadable', 'seal.too-large'])
  })
})
