import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFeasible } from './feasible.ts'
import { recomputable } from './recomputable.ts'
import { heldBack } from './revision.ts'
import { isSmall, type Published, type Sum } from './table.ts'
import { published, withhold } from './withhold.ts'

const SMALL = [1, 2, 3, 4]

/** All lists of so many numbers from 0 to a highest. */
const lists = (length: number, most: number): number[][] =>
  length === 0 ? [[]] : lists(length - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, value) => [...rest, value]))

const withTotals = (cells: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, number> => {
  const all = new Map(cells)
  for (const { total, parts } of sums)
    all.set(
      total,
      parts.reduce((sum, part) => sum + (all.get(part) ?? 0), 0),
    )
  return all
}

/** One row of parts with their total. */
const row = (parts: number): { names: string[]; sums: Sum[] } => {
  const names = Array.from({ length: parts }, (_, at) => `p${at}`)
  return { names, sums: [{ total: 'total', parts: names }] }
}
/** Rows and columns with their totals and that of all. */
const grid = (rows: number, columns: number): { names: string[]; sums: Sum[] } => {
  const [down, across] = [rows, columns].map((many) => Array.from({ length: many }, (_, at) => at)) as [number[], number[]]
  const sums = [
    ...down.map((r): Sum => ({ total: `row${r}`, parts: across.map((c) => `c${r}${c}`) })),
    ...across.map((c): Sum => ({ total: `column${c}`, parts: down.map((r) => `c${r}${c}`) })),
    { total: 'all', parts: down.map((r) => `row${r}`) },
    { total: 'all', parts: across.map((c) => `column${c}`) },
  ]
  return { names: down.flatMap((r) => across.map((c) => `c${r}${c}`)), sums }
}

type Shape = ReturnType<typeof row>
const tableOf = ({ names, sums }: Shape, values: readonly number[]): Map<string, number> =>
  withTotals(new Map(names.map((name, at) => [name, values[at] ?? 0])), sums)

/** Tables told apart by nothing but what is withheld of them: for whoever knows the rule, any of one group may be the true one. */
const worlds = (shape: Shape, { most, zeros }: { most: number; zeros: boolean }): Map<string, Map<string, number>[]> =>
  Map.groupBy(
    lists(shape.names.length, most).map((values) => tableOf(shape, values)),
    (table) => JSON.stringify([...published(table, { sums: shape.sums, zeros })]),
  )

const learnt = (group: readonly Map<string, number>[], told: Published): string[] =>
  [...told].flatMap(([cell, value]) => {
    if (value !== null) return []
    const possible = new Set(group.map((table) => table.get(cell)))
    return SMALL.every((one) => possible.has(one)) ? [] : [cell]
  })

/** Everything that is learnt of any table of a shape. Where the total is beyond the enumeration, so may be tables of the same group. */
const leaks = (shape: Shape, { most, zeros, all }: { most: number; zeros: boolean; all: string }): string[] =>
  [...worlds(shape, { most, zeros })].flatMap(([told, group]) => {
    const table: Published = new Map(JSON.parse(told) as [string, number | null][])
    return (table.get(all) ?? 0) <= most ? learnt(group, table).map((cell) => `${cell} of ${told}`) : []
  })

describe('whoever knows the rule, and enumerates every table that it makes this one of,', () => {
  it.each([
    [2, 16, false],
    [2, 16, true],
    [3, 8, false],
    [3, 8, true],
    [4, 5, true],
  ])('rules out no number from 1 to 4 in a row of %i parts up to %i (zeros shown: %s)', (parts, most, zeros) => {
    expect(leaks(row(parts), { most, zeros, all: 'total' })).toEqual([])
  })

  it.each([true, false])('rules out none in two rows of two columns (zeros shown: %s)', (zeros) => {
    expect(leaks(grid(2, 2), { most: 5, zeros, all: 'all' })).toEqual([])
  })

  it('would rule some out if fewer were withheld', () => {
    const told: Published = new Map([
      ['p0', null],
      ['p1', 9],
      ['total', 12],
    ])
    expect(learnt([tableOf(row(2), [3, 9])], told)).toEqual(['p0'])
  })
})

const shapes = fc.constantFrom(row(2), row(5), grid(2, 2), grid(2, 3), grid(3, 3))
const tables = shapes.chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    values: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
      minLength: shape.names.length,
      maxLength: shape.names.length,
    }),
    zeros: fc.boolean(),
  }),
)

describe('what is published', () => {
  it('holds no small number, no zero that may not be told, and nothing from which one is worked out', () =>
    fc.assert(
      fc.property(tables, ({ shape, values, zeros }) => {
        const told = published(tableOf(shape, values), { sums: shape.sums, zeros })
        for (const value of told.values()) expect(value === null || (!isSmall(value) && (zeros || value > 0))).toBe(true)
        expect(recomputable(told, shape.sums)).toEqual([])
      }),
      { numRuns: 100 },
    ))

  it('keeps every number of a table in which none is small', () => {
    const { sums } = row(3)
    const table = tableOf(row(3), [7, 12, 5])
    expect([...published(table, { sums, zeros: false }).values()]).toEqual([7, 12, 5, 24])
  })

  it('says why each cell is withheld', () => {
    const { sums } = row(3)
    expect([...withhold(tableOf(row(3), [3, 0, 20]), { sums, zeros: true })]).toEqual([
      ['p0', 'small'],
      ['p1', 'beside'],
      ['p2', 'beside'],
    ])
    // One part is its total.
    expect([...withhold(tableOf(row(1), [4]), { sums: row(1).sums, zeros: true }).keys()]).toEqual(['p0', 'total'])
    expect([...withhold(tableOf(row(2), [7, 9]), { sums: row(2).sums, zeros: true, unknown: new Set(['p1']) })]).toEqual([
      ['p1', 'unknown'],
      ['p0', 'beside'],
    ])
    const before: Published = new Map([['p0', null]])
    expect(withhold(tableOf(row(3), [9, 8, 7]), { sums, zeros: true, before }).get('p0')).toBe('before')
  })
})

describe('recomputable', () => {
  const { sums } = row(2)
  it.each([
    ['one withheld beside its total', { p0: null, p1: 9, total: 12 }, ['p0']],
    ['two that are three together', { p0: null, p1: null, total: 3 }, ['p0', 'p1']],
    ['two that may be anything', { p0: null, p1: null, total: 40 }, []],
    ['a total alone of which the parts are told', { p0: 6, p1: 6, total: null }, ['total']],
  ])('finds %s', (_, told, expected) => expect(recomputable(new Map(Object.entries(told)), sums)).toEqual(expected))

  it('sees through rows and columns what no single sum tells', () => {
    const shape = grid(2, 2)
    // Each row and column withholds two cells, and still the corner is at least 9 + 9 − 10.
    const told = new Map<string, number | null>([
      ...shape.names.map((name): [string, null] => [name, null]),
      ['row0', 9],
      ['row1', 1],
      ['column0', 9],
      ['column1', 1],
      ['all', 10],
    ])
    expect(recomputable(told, shape.sums)).toContain('c00')
  })
})

describe('isFeasible', () => {
  it('agrees with trying everything', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 9, maxLength: 9 }),
        (drawn) => {
          const { names, sums } = grid(2, 2)
          const all = [...names, 'row0', 'row1', 'column0', 'column1', 'all']
          const bounds = new Map(
            all.map((name, at) => [name, [drawn[at]?.[0] ?? 0, (drawn[at]?.[0] ?? 0) + (drawn[at]?.[1] ?? 0)] as const]),
          )
          const isWithin = (table: ReadonlyMap<string, number>) =>
            [...table].every(([name, value]) => value >= (bounds.get(name)?.[0] ?? 0) && value <= (bounds.get(name)?.[1] ?? 0))
          expect(isFeasible(sums, bounds)).toBe(lists(4, 6).some((values) => isWithin(tableOf({ names, sums }, values))))
        },
      ),
      { numRuns: 60 },
    ))
})

describe('a revision', () => {
  const before: Published = new Map([
    ['a', 9],
    ['b', null],
    ['c', 0],
  ])
  it.each([
    ['the same again', { a: 9, b: null, c: 0 }, []],
    ['five more', { a: 14, b: null, c: 5 }, []],
    ['one person more', { a: 10, b: null, c: 0 }, ['a']],
    ['four fewer', { a: 5, b: null, c: 0 }, ['a']],
    ['what was withheld', { a: 9, b: 12, c: 0 }, ['b']],
    ['withheld what was told', { a: null, b: null, c: 0 }, ['a']],
  ])('of %s', (_, now, held) => expect(heldBack(before, new Map(Object.entries(now)))).toEqual(held))

  it('tells two tables apart by no single person: what one person moves is held back or not seen', () =>
    fc.assert(
      fc.property(tables, fc.nat(), fc.constantFrom(-4, -3, -2, -1, 1, 2, 3, 4), ({ shape, values, zeros }, at, by) => {
        const changed = values.map((value, one) => (one === at % values.length ? Math.max(0, value + by) : value))
        const [was, now] = [values, changed].map((of) => tableOf(shape, of)) as [Map<string, number>, Map<string, number>]
        const first = published(was, { sums: shape.sums, zeros })
        const second = published(now, { sums: shape.sums, zeros, before: first })
        if (heldBack(first, second).length === 0) expect([...second]).toEqual([...first])
      }),
      { numRuns: 100 },
    ))
})
