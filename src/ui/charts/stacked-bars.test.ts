import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { stackedBars } from './stacked-bars.ts'

const parts = [
  { label: 'Strengths', mark: { fill: '#005368', pattern: 'solid' } as const },
  { label: 'Threats', mark: { fill: '#f6cb8f', pattern: 'falling' } as const },
]
const bars = (values: readonly (readonly number[])[]) =>
  stackedBars({ parts, rows: values.map((row, index) => ({ label: `row ${index}`, values: row })) }, { total: 'Sum' })
const widths = (svg: string) => [...svg.matchAll(/width="([\d.]+)" height="20"/g)].map(([, width]) => Number(width))

describe('stacked bars', () => {
  it('prints every part and the sum', () =>
    expect(wordsOf(bars([[30, 12]]))).toEqual(['Strengths', 'Threats', 'Sum', 'row 0', '30', '12', '42']))

  it('draws no part for 0', () => expect(wordsOf(bars([[0, 0]])).slice(3)).toEqual(['row 0', '0']))

  it('keeps lengths in proportion over all rows', () => {
    const [first = 0, second = 0, third = 0] = widths(bars([[40, 20], [20]]).svg)
    // each part is a pixel shorter, to be seen apart from the next
    expect((second + 1) / (first + 1)).toBeCloseTo(0.5, 2)
    expect(third).toBeCloseTo(second, 1)
  })

  it('prints small parts over the bar, side by side', () => {
    const { svg } = bars([
      [3, 4],
      [900, 900],
    ])
    const [three = 0, four = 0] = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>[34]</g)].map(([, x]) => Number(x))
    expect(four - three).toBeGreaterThan(9)
  })
})
