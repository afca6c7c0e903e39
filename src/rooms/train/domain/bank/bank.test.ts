import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedLaw } from '#law/rules'
import { type Item, POOLS } from '../../contract/item.ts'
import { anyItems } from '../items/any-item.fixture.ts'
import { reviewAsks } from '../items/check-review.ts'
import type { ItemsRead } from '../items/reading.ts'
import { itemOf, keptItem } from './kept-item.ts'
import { type Held, planImport } from './plan-import.ts'
import { reviewersOf, standingOf } from './standing.ts'

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03']
const anyReview = fc.record({
  country: fc.constantFrom('CR', 'HN', 'PA'),
  verdict: fc.constantFrom('agreed' as const, 'returned' as const),
  at: fc.constantFrom(...DAYS).map((day) => `${day}T12:00:00.000Z`),
})
const anyReviews = fc.array(anyReview, { maxLength: 14 })
const agreed = (country: string, at = DAYS[0]) => ({ country, verdict: 'agreed' as const, at: `${at}T12:00:00.000Z` })
const returned = { ...agreed('PA'), verdict: 'returned' as const }

describe('where an item stands by its reviews', () => {
  it.each([
    ['practice', [], 'waiting', 'no-reviewer'],
    ['practice', [agreed('HN')], 'reviewed', null],
    ['test', [], 'waiting', 'two-reviewers'],
    ['test', [agreed('HN')], 'waiting', 'two-reviewers'],
    ['anchor', [agreed('HN'), agreed('HN')], 'waiting', 'one-country'],
    ['anchor', [agreed('HN'), agreed('PA')], 'reviewed', null],
    ['test', [agreed('HN'), agreed('CR'), returned], 'returned', null],
    ['retired', [returned], 'retired', null],
  ] as const)('%s with %j is %s', (pool, reviews, state, asks) => {
    expect(standingOf(pool, reviews)).toEqual({ state, asks })
  })

  it('is reviewed exactly where its file would pass the check of reviewers', () =>
    fc.assert(
      fc.property(fc.constantFrom(...POOLS), anyReviews, (pool, reviews) => {
        const reviewers = reviewersOf(reviews, 'training team')
        expect(reviewers.length).toBeLessThanOrEqual(10)
        if (standingOf(pool, reviews).state === 'reviewed') expect(reviewAsks(pool, reviewers)).toBeUndefined()
      }),
    ))

  it('names one reviewer of each country before a second of any', () => {
    const many = [...Array.from({ length: 12 }, () => agreed('HN')), agreed('PA', DAYS[2]), returned]
    expect(reviewersOf(many, 'x').map(({ country }) => country)).toEqual(['HN', 'PA', ...Array.from({ length: 8 }, () => 'HN')])
  })

  it('names the day that it was in the country of the reviewer', () => {
    const at = '2026-03-03T05:30:00.000Z'
    const evening = ['HN', 'PA'].map((country) => ({ country, verdict: 'agreed' as const, at }))
    expect(reviewersOf(evening, 'x').map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-03'])
  })
})

const law = seedLaw()
const read = (items: readonly Item[], more: Partial<ItemsRead> = {}): ItemsRead => {
  return {
    items: items.map((item) => ({ item, line: 0 })),
    faults: [],
    losses: [],
    notes: [],
    questions: items.length,
    descriptions: 0,
    ...more,
  }
}
const sound = (items: readonly Item[]): Item[] =>
  items.filter(({ kind }) => kind !== 'vignette').map((item) => ({ ...item, outcome: 'M1.O1' }))
const plan = (items: readonly Item[], held: ReadonlyMap<string, Held> = new Map()) =>
  planImport(read(items), { held, author: 'training team, HN', law })

describe('what bringing items into a bank adds', () => {
  it('is nothing the second time, whatever the file then claims of them', () =>
    fc.assert(
      fc.property(anyItems.map(sound), (items) => {
        const first = plan(items)
        fc.pre(first.faults.length === 0)
        expect(first.versions.map(({ item, number }) => [item, number])).toEqual(items.map(({ id }) => [id, 1]))
        const held = new Map(first.versions.map(({ item, number, sha256 }) => [item, { number, sha256, author: 'x' }]))
        const claiming = items.map((item) => ({ ...item, version: 40, state: 'live' as const, reviewers: [] }))
        expect(plan(claiming, held)).toMatchObject({ versions: [], unchanged: items.length, claimed: items.length })
      }),
    ))

  it('of an item and what the bank says of it is the item again', () =>
    fc.assert(
      fc.property(anyItems, ([item]) => {
        expect(item && itemOf(keptItem(item, { es: 'x', en: 'x' }), item)).toEqual(item)
      }),
    ))

  it('is nothing of a file with one question that has no id of its own', () => {
    const [item] = fc.sample(anyItems.map(sound), { seed: 3, numRuns: 20 }).find((items) => items.length > 0) ?? []
    expect(item).toBeDefined()
    const named = read([item as Item], { notes: [{ line: 4, code: 'id-given', value: 'Q-0001' }] })
    const { versions, unread } = planImport(named, { held: new Map(), author: 'x', law })
    expect(versions).toEqual([])
    expect(unread).toMatchObject([{ code: 'no-own-id', line: 4 }])
  })
})
