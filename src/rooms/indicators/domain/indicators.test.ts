import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import type { IndicatorFigure } from '../contract/package.ts'
import { conflictsOf } from './conflicts.ts'
import { boundsOf, mainSourceOf, seriesOf } from './figures.ts'
import { publishable } from './publishable.ts'

const [total] = fixture.figures as readonly [IndicatorFigure]
const figure = (change: Partial<IndicatorFigure>): IndicatorFigure => ({ ...total, ...change })
const hidden = { kind: 'suppressed', value: null, low: 0, high: 4, printed: '<5' } as const

describe('series', () => {
  it('is drawn from the source with most totals, in years, without filling gaps', () => {
    expect(mainSourceOf(fixture.figures, 'victims_detected')).toBe('press-2009')
    const points = seriesOf(fixture.figures, { indicator: 'victims_detected', country: 'HN', source: 'press-2009' })
    expect(points.map((p) => [p.year, p.figure.printed])).toEqual([
      [2009, '12'],
      [2010, '<5'],
    ])
    expect(mainSourceOf(fixture.figures, 'unknown')).toBeNull()
  })
})

describe('bounds', () => {
  it.each([
    [figure({}), { low: 12, high: 12 }],
    [figure(hidden), { low: 0, high: 4 }],
    [figure({ kind: 'at-least', value: 41 }), { low: 41, high: Number.POSITIVE_INFINITY }],
    [figure({ kind: 'label', value: null, printed: '2WL' }), null],
    [figure({ kind: 'withheld', value: null }), null],
  ])('of %o', (one, expected) => expect(boundsOf(one)).toEqual(expected))
})

describe('conflicts', () => {
  const among = (...figures: IndicatorFigure[]) => conflictsOf(figures, fixture.indicators)
  const other = { source: 'report-2010' }

  it('stand side by side with their range', () =>
    expect(among(figure({}), figure({ ...other, value: 20 }))).toMatchObject([
      { country: 'HN', year: 2009, stage: 'victims', low: 12, high: 20 },
    ]))

  it.each([
    ['one source', figure({}), figure({ value: 20 })],
    ['the same value', figure({}), figure(other)],
    ['a hidden value that may be the other', figure({ ...hidden }), figure({ ...other, value: 3 })],
    ['at least, and more', figure({ kind: 'at-least', value: 10 }), figure({ ...other, value: 20 })],
    ['a part of a year', figure({}), figure({ ...other, value: 20, period: 'part-of-year' })],
    ['a cumulative figure', figure({}), figure({ ...other, value: 200, period: 'cumulative' })],
    ['a narrower scope', figure({}), figure({ ...other, value: 5, scope_en: 'women' })],
    ['another year', figure({}), figure({ ...other, value: 20, year: 2010 })],
  ])('are not seen in %s', (_, one, two) => expect(among(one, two)).toEqual([]))

  it('are seen between a hidden value and one that it cannot be', () =>
    expect(among(figure(hidden), figure({ ...other, value: 9 }))).toHaveLength(1))

  it('are among the sources that give a number, not one that withholds it', () => {
    const silent = figure({ source: 'third', kind: 'withheld', value: null, printed: '·' })
    const [conflict] = among(silent, figure({}), figure({ ...other, value: 20 }))
    expect(conflict?.figures.map(({ source }) => source)).toEqual(['press-2009', 'report-2010'])
    expect(among(figure({}), figure({ value: 20 }), silent)).toEqual([])
  })
})

describe('publishable', () => {
  // Costa Rica 2018 in the example: convicted 8, adults 8, children <5.
  const costaRica = [figure({ value: 8 }), figure({ value: 8, age: 'adult' }), figure({ ...hidden, age: 'child' })]

  it('keeps the total alone of a table in which a cell is hidden', () => {
    expect(publishable(costaRica).map((f) => [f.age, f.kind, f.value, f.low])).toEqual([
      ['all', 'exact', 8, null],
      ['adult', 'withheld', null, null],
      ['child', 'withheld', null, null],
    ])
  })

  it('keeps a table whole in which nothing, or only the total, is hidden', () => {
    const open = [
      figure({ value: 15 }),
      figure({ value: 9, age: 'adult' }),
      figure({ value: 6, age: 'child' }),
      figure({ ...hidden, year: 2010 }),
    ]
    expect(publishable(open)).toEqual(open)
  })

  const cells = fc.array(
    fc.record({
      sex: fc.constantFrom('total', 'female', 'male' as const),
      age: fc.constantFrom('all', 'adult', 'child' as const),
      year: fc.constantFrom(2009, 2010),
      value: fc.integer({ min: 0, max: 30 }),
    }) as fc.Arbitrary<Pick<IndicatorFigure, 'sex' | 'age' | 'year'> & { value: number }>,
    { maxLength: 18 },
  )

  it('leaves beside a hidden cell nothing that could be added or subtracted', () =>
    fc.assert(
      fc.property(cells, (drawn) => {
        const figures = drawn.map(({ value, ...at }) => figure(value < 5 ? { ...at, ...hidden } : { ...at, value }))
        const out = publishable(figures)
        for (const year of [2009, 2010]) {
          const parts = (of: readonly IndicatorFigure[]) => of.filter((f) => f.year === year && (f.sex !== 'total' || f.age !== 'all'))
          const wasHiding = parts(figures).some((f) => f.kind === 'suppressed')
          expect(
            parts(out).every((f) =>
              wasHiding ? f.kind === 'withheld' && f.value === null && f.low === null && f.printed === '·' : f.kind === 'exact',
            ),
          ).toBe(true)
        }
      }),
    ))
})
