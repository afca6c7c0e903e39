import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { funnel, type FunnelStage } from './funnel.ts'

const stage = (value: number, unit: string): FunnelStage => ({ value, printed: String(value), unit })
const draw = (...stages: (FunnelStage | undefined)[]) =>
  funnel(
    { stages: stages.map((_, index) => `stage ${index}`), rows: [{ label: 'Belize', stages }] },
    { differentUnits: 'different units', nothing: 'no figure' },
  )
const barsOf = (svg: string) =>
  [...svg.matchAll(/x="([\d.]+)"[^>]* width="([\d.]+)" height="9"/g)].map(([, x, width]) => [Number(x), Number(width)] as const)
const arrows = (svg: string) => [...svg.matchAll(/fill="#7b888e"/g)].length

describe('funnel', () => {
  it('leads from stage to stage where both count the same unit', () => {
    const { svg } = draw(stage(41, 'persons'), stage(15, 'persons'))
    expect(arrows(svg)).toBe(1)
    expect(svg).not.toContain('units')
  })

  it('says so instead where units differ', () => {
    const chart = draw(stage(86, 'offences'), stage(71, 'persons'))
    expect(arrows(chart.svg)).toBe(0)
    expect(wordsOf(chart).join(' ')).toContain('different units')
  })

  it('draws neither beside a stage without figure', () => {
    const chart = draw(stage(41, 'persons'), undefined)
    expect(arrows(chart.svg)).toBe(0)
    expect(wordsOf(chart)).toContain('no figure')
    expect(wordsOf(chart).join(' ')).not.toContain('units')
  })

  it('draws a hidden figure as wide as its upper bound, hatched', () => {
    const chart = draw(stage(8, 'persons'), { value: { low: 0, high: 4 }, printed: '<5', unit: 'persons' })
    const [full, half] = barsOf(chart.svg).map(([, width]) => width)
    expect((half ?? 0) / (full ?? 1)).toBeCloseTo(0.5, 3)
    expect(wordsOf(chart)).toContain('<5')
  })

  it('prints 0 and draws no bar for it', () => {
    const chart = draw(stage(0, 'persons'), stage(3, 'persons'))
    expect(wordsOf(chart)).toContain('0')
    expect(barsOf(chart.svg)).toHaveLength(1)
  })

  it('compares no unit with another: what stands alone in its unit has no bar, and scales none', () => {
    const alone = draw(stage(308, 'offences'), undefined, stage(88, 'persons'), stage(10, 'persons'))
    const without = draw(undefined, undefined, stage(88, 'persons'), stage(10, 'persons'))
    expect(barsOf(alone.svg)).toEqual(barsOf(without.svg))
    expect(barsOf(alone.svg)).toHaveLength(2)
    expect(wordsOf(alone)).toContain('308')
  })

  it('says that the unit is another also where a stage between has no figure', () => {
    expect(wordsOf(draw(stage(308, 'offences'), undefined, stage(88, 'persons'))).join(' ')).toContain('different units')
    expect(arrows(draw(stage(5, 'persons'), undefined, stage(88, 'persons')).svg)).toBe(0)
  })

  it('draws the last bar inside of the picture, with the line around it', () => {
    const { svg, width } = draw(stage(8, 'persons'), { value: { low: 0, high: 8 }, printed: '<9', unit: 'persons' })
    const [x, wide] = barsOf(svg).at(-1)!
    expect(x + wide + 0.4).toBeLessThanOrEqual(width)
  })
})
