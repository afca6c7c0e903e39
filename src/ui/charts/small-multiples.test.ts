import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { smallMultiples, type TrendPoint } from './small-multiples.ts'

const labels = { ownScale: 'own scale', nothing: 'no figures', band: 'hidden', part: 'part year' }
const trend = (points: readonly TrendPoint[], scale: 'same' | 'own' = 'same') =>
  smallMultiples({ from: 2010, to: 2016, series: ['victims'], panels: [{ label: 'Belize', points: [points] }], scale }, labels)
const exact = (...years: readonly (readonly [number, number])[]): TrendPoint[] => years.map(([year, value]) => ({ year, value }))
/** Numbers of points that each joined line runs through. */
const joined = (svg: string) =>
  [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke-width="1.6"/g)].flatMap(([, d = '']) =>
    d
      .split('M')
      .slice(1)
      .map((run) => run.split('L').length),
  )

describe('small multiples', () => {
  it('joins neighbouring years and leaves a gap where a year is missing', () => {
    expect(joined(trend(exact([2010, 1], [2011, 2], [2012, 3])).svg)).toEqual([3])
    expect(joined(trend(exact([2010, 1], [2011, 2], [2013, 3], [2014, 9])).svg)).toEqual([2, 2])
    expect(joined(trend(exact([2010, 1], [2012, 3])).svg)).toEqual([])
  })

  it('does not join part-years or hidden figures', () => {
    const points: TrendPoint[] = [
      { year: 2010, value: 9 },
      { year: 2011, value: { low: 0, high: 4 }, printed: '<5' },
      { year: 2012, value: 5 },
      { year: 2013, value: 7, part: true },
    ]
    expect(joined(trend(points).svg)).toEqual([])
    expect(wordsOf(trend(points))).toEqual(expect.arrayContaining(['hidden', 'part year', '7']))
  })

  it('draws hidden figures of one year beside each other, each in the colour of its series, in the key too', () => {
    const hidden: TrendPoint[] = [{ year: 2012, value: { low: 0, high: 4 }, printed: '<5' }]
    const bands = (series: readonly string[]) => {
      const points = series.map(() => hidden)
      const { svg } = smallMultiples({ from: 2010, to: 2016, series, panels: [{ label: 'Belize', points }], scale: 'own' }, labels)
      return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*stroke="([^"]+)" stroke-width="0.8"/g)].map(
        ([, x, width, stroke]) => ({ from: Number(x), to: Number(x) + Number(width), stroke }),
      )
    }
    const [keyOf, keyOther, one, other] = bands(['prosecuted', 'convicted'])
    expect(other?.from).toBeCloseTo(one?.to ?? 0)
    expect(keyOther?.from).toBeCloseTo(keyOf?.to ?? 0)
    expect([keyOf?.stroke, keyOther?.stroke]).toEqual([one?.stroke, other?.stroke])
    expect(one?.stroke).not.toBe(other?.stroke)
    expect(bands(['victims'])).toHaveLength(2)
  })

  it('labels the last point as its source prints it', () =>
    expect(wordsOf(trend([{ year: 2012, value: { low: 0, high: 4 }, printed: '<5' }])).at(-1)).toBe('<5'))

  it('says where a scale is its own, and where there is nothing', () => {
    expect(wordsOf(trend(exact([2010, 1]), 'own'))).toContain('own scale')
    expect(wordsOf(trend(exact([2010, 1])))).not.toContain('own scale')
    expect(wordsOf(trend([]))).toEqual(['Belize', 'no figures'])
  })

  it('gives one scale to all panels or each its own', () => {
    const panels = [40, 900].map((value) => ({ label: `to ${value}`, points: [exact([2010, value])] }))
    const tops = (scale: 'same' | 'own') =>
      wordsOf(smallMultiples({ from: 2010, to: 2011, series: [], panels, scale }, labels)).filter(
        (word) => word === '1,000' || word === '40',
      )
    expect(tops('same')).toEqual(['1,000', '40', '1,000'])
    expect(tops('own')).toEqual(['40', '40', '1,000'])
  })
})
