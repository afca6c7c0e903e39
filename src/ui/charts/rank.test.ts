import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { rank, type RankRow } from './rank.ts'

const draw = (...rows: RankRow[]) => rank({ rows }, { axis: 'persons', interval: '' })
const bars = (svg: string) =>
  [...svg.matchAll(/width="([\d.]+)" height="13" fill="(#[0-9a-f]+)"/g)].map(([, width, fill]) => ({ width: Number(width), fill }))

describe('rank', () => {
  it('starts all lengths at 0', () => {
    const [ten, five] = bars(draw({ label: 'a', value: 10, printed: '10' }, { label: 'b', value: 5, printed: '5' }).svg)
    expect((five?.width ?? 0) / (ten?.width ?? 1)).toBeCloseTo(0.5, 3)
  })

  it('draws no length for what is not measured or withheld, but prints the word', () => {
    const chart = draw({ label: 'a', value: undefined, printed: 'withheld' })
    expect(bars(chart.svg)).toEqual([])
    expect(wordsOf(chart)).toContain('withheld')
  })

  it('draws an interval on a lighter bar and makes room for its upper end', () => {
    const chart = draw({ label: 'a', value: 0.4, interval: { low: 0.3, high: 0.55 }, printed: '0.40' })
    expect(bars(chart.svg)[0]?.fill).toBe('#87c2d3')
    expect(wordsOf(chart).slice(1, 5)).toEqual(['0', '0.2', '0.4', '0.6'])
  })

  it('counts persons in whole steps', () =>
    expect(wordsOf(draw({ label: 'a', value: 2, printed: '2' })).slice(1, 4)).toEqual(['0', '1', '2']))
})
