import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtered, haystackOf, sorted, ticked } from './arrange-rows.ts'
import type { Column } from './column.ts'

type Row = { code: string; title: string; n: number | null }
const columns: readonly Column<Row>[] = [
  { id: 'code', header: 'Código', value: ({ code }) => code },
  { id: 'title', header: 'Título', value: ({ title }) => title },
  { id: 'n', header: 'N', value: ({ n }) => n },
]
const rows: readonly Row[] = [
  { code: 'R1-10', title: 'Ñandú', n: 2 },
  { code: 'R1-2', title: 'Investigación penal', n: null },
  { code: 'R1-1', title: 'Nuez', n: 10 },
  { code: 'R1-3', title: 'Ética', n: 2 },
]
const by = (id: string, direction: 'ascending' | 'descending') =>
  sorted(
    rows,
    columns.find((column) => column.id === id),
    { direction, lang: 'es' },
  ).map(({ code }) => code)

describe('sorting', () => {
  it('reads numbers inside codes', () => expect(by('code', 'ascending')).toEqual(['R1-1', 'R1-2', 'R1-3', 'R1-10']))
  it('sorts as Spanish does: é with e, ñ after n', () => expect(by('title', 'ascending')).toEqual(['R1-3', 'R1-2', 'R1-1', 'R1-10']))
  it('keeps what is unknown last, both ways, and equals as they were', () => {
    expect(by('n', 'ascending')).toEqual(['R1-10', 'R1-3', 'R1-1', 'R1-2'])
    expect(by('n', 'descending')).toEqual(['R1-1', 'R1-10', 'R1-3', 'R1-2'])
  })
})

describe('filtering', () => {
  const find = (words: string) => filtered(rows, haystackOf(rows, columns), words).map(({ code }) => code)
  it.each([
    ['investigacion', ['R1-2']],
    ['PENAL r1', ['R1-2']],
    ['nandu', ['R1-10']],
    ['penal nuez', []],
    ['  ', ['R1-10', 'R1-2', 'R1-1', 'R1-3']],
  ])('%j finds %j', (words, codes) => expect(find(words)).toEqual(codes))
})

describe('ticking', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const tick = (from: string | null, key: string, on = true, before: readonly string[] = []) => [
    ...ticked(new Set(before), keys, { key, from, on }),
  ]
  it('takes one', () => expect(tick(null, 'c')).toEqual(['c']))
  it('takes all between two, either way', () => {
    expect(tick('b', 'd')).toEqual(['b', 'c', 'd'])
    expect(tick('d', 'b')).toEqual(['b', 'c', 'd'])
  })
  it('lets go of all between two', () => expect(tick('b', 'd', false, keys)).toEqual(['a', 'e']))
  it('takes one when the other end is no longer shown', () => expect(tick('gone', 'd')).toEqual(['d']))
  it('changes nothing but the span', () =>
    fc.assert(
      fc.property(fc.subarray(keys), fc.constantFrom(...keys), fc.constantFrom(...keys), fc.boolean(), (before, from, key, on) => {
        const after = ticked(new Set(before), keys, { key, from, on })
        const [low, high] = [keys.indexOf(from), keys.indexOf(key)].toSorted((x, y) => x - y)
        keys.forEach((each, index) => {
          const inside = index >= (low ?? 0) && index <= (high ?? 0)
          expect(after.has(each)).toBe(inside ? on : before.includes(each))
        })
      }),
    ))
})
