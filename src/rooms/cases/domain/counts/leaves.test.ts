import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '#seal/canonical.ts'
import { testKey } from '#seal/seal.fixture.ts'
import { CELL_IDS, SUMS } from '../../contract/counts/measures.ts'
import { CountsRelease } from '../../contract/counts/release.ts'
import { countsFault, leavingOf } from './leaves.ts'
import { checkRelease, signRelease } from './signed-release.ts'

const KEY = await testKey(1)
const OF = {
  programme: '0192f7a0-5b1e-7c3d-9a41-000000000001',
  office: '0192f7a0-5b1e-7c3d-9a41-000000000190',
  country: 'HN',
  year: 2025,
  supersedes: null,
  at: '2026-03-02T14:00:00.000Z',
}

/** A whole table of counts: what is not said is zero, and elements add up. */
const table = (some: Readonly<Record<string, number>>): Map<string, number> => {
  const all = new Map(CELL_IDS.map((id) => [id, some[id] ?? 0]))
  for (const { total, parts } of SUMS)
    all.set(
      total,
      parts.reduce((sum, part) => sum + (all.get(part) ?? 0), 0),
    )
  return all
}
const all = (cells: ReadonlyMap<string, number>, unprotected = 0) => ({ cells, unprotected })
const tables = fc
  .dictionary(fc.constantFrom(...CELL_IDS), fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 80 })))
  .map(table)

const released = (cells: ReadonlyMap<string, number>, zeros: boolean) =>
  signRelease({ ...OF, zeros, cells: leavingOf(all(cells), zeros, null).cells }, KEY)

describe('what leaves', () => {
  it('is taken by whoever judges it by what it says alone, and is signed', () =>
    fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async (cells, zeros) => {
        const release = CountsRelease.parse(released(cells, zeros))
        await checkRelease(release, KEY.record)
        expect(countsFault(release, null)).toBeUndefined()
        expect(countsFault(release, release)).toBeUndefined()
      }),
      { numRuns: 60 },
    ))

  it('is the same, to the byte, whatever the numbers are that it withholds', () =>
    fc.assert(
      fc.property(tables, fc.boolean(), fc.integer({ min: 1, max: 4 }), (cells, zeros, other) => {
        const { why } = leavingOf(all(cells), zeros, null)
        const free = [...why].filter(([id, of]) => of === 'small' && !SUMS.some(({ total, parts }) => total === id || parts.includes(id)))
        const changed = new Map([...cells].map(([id, value]) => [id, free.some(([one]) => one === id) ? other : value]))
        expect(canonicalText(released(changed, zeros))).toBe(canonicalText(released(cells, zeros)))
      }),
      { numRuns: 60 },
    ))

  it('withholds what is not wholly known, however large', () => {
    const cells = table({ 'TIP.assisted': 40, 'TIP.prosecuted': 12 })
    expect(leavingOf(all(cells, 1), false, null).cells).toMatchObject({ 'TIP.assisted': null, 'TIP.prosecuted': 12 })
    expect(leavingOf(all(cells), false, null).cells).toMatchObject({ 'TIP.assisted': 40 })
  })

  it('tells no element of those that failed beside a small one, and still their sum', () => {
    const cells = table({ 'TIP.failed.means': 9, 'TIP.failed.act': 2 })
    const { cells: told } = leavingOf(all(cells), true, null)
    expect([told['TIP.failed'], told['TIP.failed.means'], told['TIP.failed.act'], told['TIP.failed.purpose']]).toEqual([
      11,
      null,
      null,
      null,
    ])
  })
})

describe('a table that may not leave', () => {
  const good = released(table({ 'TIP.prosecuted': 12, 'TIP.failed.means': 9, 'TIP.failed.act': 8 }), false)
  const { cells } = good
  /** Every element of trafficking told but one, and their sum. */
  const open = { ...Object.fromEntries(table({ 'TIP.failed.means': 9 })), 'TIP.failed.act': null }
  it.each([
    ['a small number', { ...cells, 'TIP.prosecuted': 3 }, false, { why: 'small', cell: 'TIP.prosecuted' }],
    ['a zero that is not told', { ...cells, 'SOM.cases': 0 }, false, { why: 'small', cell: 'SOM.cases' }],
    ['a part that is its sum less the others', open, true, { why: 'recomputable', cell: 'TIP.failed.act' }],
  ])('has %s', (_, told, zeros, fault) => expect(countsFault({ cells: told, zeros }, null)).toEqual(fault))

  it('changes what was told by less than five, or what was withheld', () => {
    expect(countsFault({ ...good, cells: { ...cells, 'TIP.prosecuted': 13 } }, good)).toEqual({ why: 'held', cell: 'TIP.prosecuted' })
    expect(countsFault({ ...good, cells: { ...cells, 'TIP.cases': 20 } }, good)).toEqual({ why: 'held', cell: 'TIP.cases' })
    expect(countsFault({ ...good, cells: { ...cells, 'TIP.prosecuted': 17 } }, good)).toBeUndefined()
  })

  it('is held back on the device by the same rule', () => {
    const before = released(table({ 'TIP.prosecuted': 12 }), false)
    expect(leavingOf(all(table({ 'TIP.prosecuted': 14 })), false, before).held).toEqual(['TIP.prosecuted'])
    expect(leavingOf(all(table({ 'TIP.prosecuted': 3 })), false, before).held).toEqual(['TIP.prosecuted'])
    const grown = leavingOf(all(table({ 'TIP.prosecuted': 30, 'TIP.cases': 9 })), false, before)
    expect([grown.held, grown.cells['TIP.prosecuted'], grown.cells['TIP.cases']]).toEqual([[], 30, null])
  })
})
