import { describe, expect, it } from 'vitest'
import type { FigureLine } from '../contract/statistics.ts'
import { regionalTotals } from './regional-totals.ts'

const figure = (change: Partial<FigureLine>): FigureLine => ({
  id: 'i-1',
  indicator: 'istmo_tip_prosecuted',
  country: 'HN',
  source: 'istmo-hn-2025',
  year: 2025,
  period: 'calendar-year',
  periodEs: null,
  periodEn: null,
  breakdown: 'none',
  category: 'all',
  sex: 'total',
  age: 'all',
  kind: 'exact',
  value: 7,
  low: null,
  high: null,
  printed: '7',
  scopeEs: null,
  scopeEn: null,
  ...change,
})
const withheld = { kind: 'withheld', value: null, printed: '·' } as const

describe('totals over offices', () => {
  it('add what is told, and print how many withhold theirs', () => {
    const all = [figure({}), figure({ country: 'PA', value: 12 }), figure({ country: 'GT', ...withheld })]
    expect(regionalTotals(all)).toMatchObject([{ indicator: 'istmo_tip_prosecuted', year: 2025, sum: 19, told: 2, withheld: 1 }])
  })

  it('say nothing where nobody told', () => expect(regionalTotals([figure(withheld)])).toMatchObject([{ sum: 0, told: 0, withheld: 1 }]))

  it('keep years, offences and elements apart', () => {
    const all = [
      figure({}),
      figure({ year: 2024 }),
      figure({ indicator: 'istmo_som_prosecuted' }),
      figure({ breakdown: 'element', category: 'Means' }),
    ]
    expect(regionalTotals(all).map(({ sum }) => sum)).toEqual([7, 7, 7, 7])
  })
})
