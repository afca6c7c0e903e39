import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flowing, Lines, Row } from './flowing.ts'
import { paginate } from './paginate.ts'

const lines = (name: string, count: number, change: Partial<Lines> = {}): Lines => ({
  kind: 'lines',
  count,
  line: 10,
  before: 0,
  after: 0,
  ruleAbove: 0,
  ruleBelow: 0,
  keepNext: false,
  keepLines: false,
  startsPage: false,
  endsSection: false,
  bookmarks: [name],
  ...change,
})
const row = (name: string, height: number, change: Partial<Row> = {}): Row => ({
  height,
  whole: true,
  above: 0,
  below: 0,
  inside: [],
  head: false,
  keepNext: false,
  bookmarks: [name],
  ...change,
})
const pages = (...blocks: Flowing[]) => Object.fromEntries(paginate(blocks, 100).pages)

describe('pages', () => {
  it('are filled to their foot', () => {
    expect(pages(lines('a', 9), lines('b', 1), lines('c', 1))).toEqual({ a: 1, b: 1, c: 2 })
  })
  it('of two spaces that meet count the wider, and none at their head', () => {
    expect(pages(lines('a', 8, { after: 10 }), lines('b', 1, { before: 10 }))).toEqual({ a: 1, b: 1 })
    expect(pages(lines('a', 10), lines('b', 10, { before: 50 }), lines('c', 1))).toEqual({ a: 1, b: 2, c: 3 })
  })
  it('leave no line alone at their foot or head', () => {
    expect(pages(lines('a', 9), lines('b', 2), lines('c', 8), lines('d', 1))).toEqual({ a: 1, b: 2, c: 2, d: 3 })
    expect(pages(lines('a', 7), lines('b', 4), lines('c', 8), lines('d', 1))).toEqual({ a: 1, b: 1, c: 2, d: 3 })
  })
  it('keep a heading with the start of what follows', () => {
    expect(pages(lines('a', 8), lines('heading', 1, { keepNext: true }), lines('b', 5))).toEqual({ a: 1, heading: 2, b: 2 })
    expect(pages(lines('a', 8), lines('heading', 1, { keepNext: true }), { kind: 'table', rows: [row('r', 20)] })).toEqual({
      a: 1,
      heading: 2,
      r: 2,
    })
  })
  it('repeat the head of a table, and keep together the rows that want it', () => {
    const head = row('head', 20, { head: true, keepNext: true })
    const table: Flowing = { kind: 'table', rows: [head, row('1', 50), row('2', 50), row('3', 30, { keepNext: true }), row('4', 60)] }
    expect(pages(table)).toEqual({ head: 1, 1: 1, 2: 2, 3: 3, 4: 4 })
  })
  it('break a row that may be broken', () => {
    const box: Flowing = { kind: 'table', rows: [row('box', 80, { whole: false, above: 10, below: 10, inside: [lines('inside', 6)] })] }
    expect(pages(lines('a', 5), box, lines('b', 7), lines('c', 1))).toEqual({ a: 1, inside: 1, b: 2, c: 3 })
  })
  it('place everything, in its order', () => {
    const block = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      keepNext: fc.boolean(),
      keepLines: fc.boolean(),
      startsPage: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (given) => {
        const blocks = given.map((change, at) => lines(`b${at}`, change.count, change))
        const { pages: found, count } = paginate(blocks, 100)
        const numbers = blocks.map(({ bookmarks }) => found.get(bookmarks[0]!)!)
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
        expect(count).toBeGreaterThanOrEqual(Math.ceil(given.reduce((sum, one) => sum + one.count, 0) / 10))
      }),
    )
  })
})
