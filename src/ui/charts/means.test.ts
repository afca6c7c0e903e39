import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { type MeansPoint, meansChart } from './means.ts'

const point = (value: number): MeansPoint => ({ value, low: value - 1, high: value + 1, printed: value.toFixed(1) })
const draw = (lines: readonly { label: string; points: readonly (MeansPoint | undefined)[] }[], most?: number) =>
  meansChart({ steps: ['before', 'after', 'later'], lines, ...(most !== undefined && { most }) }, { axis: 'points' })
const dashes = (svg: string) => svg.match(/stroke-dasharray="[^"]+"/g)?.length ?? 0

describe('means', () => {
  it('begin their scale at 0 and hold all of it', () => {
    const words = wordsOf(draw([{ label: 'a', points: [point(10), point(11), point(12)] }], 24))
    for (const word of ['0', '20', 'before', 'later', 'a', '10.0']) expect(words).toContain(word)
  })

  it('leave a gap where a step has no number', () => {
    const whole = draw([
      { label: 'a', points: [point(5), point(6), point(7)] },
      { label: 'b', points: [point(4), point(4), point(4)] },
    ])
    const gap = draw([
      { label: 'a', points: [point(5), point(6), point(7)] },
      { label: 'b', points: [point(4), undefined, point(4)] },
    ])
    expect([dashes(whole.svg), dashes(gap.svg)]).toEqual([2, 0])
  })

  it('tell groups apart by their marks and dashes, and print the highest and the lowest of a step', () => {
    const chart = draw([
      { label: 'a', points: [point(5), point(9), point(9)] },
      { label: 'b', points: [point(5), point(7), point(7)] },
      { label: 'c', points: [point(5), point(4), point(4)] },
    ])
    expect([chart.svg.match(/<circle/g)?.length, chart.svg.match(/<polygon/g)?.length]).toEqual([6, 3])
    expect(wordsOf(chart).filter((word) => word === '7.0')).toEqual([])
    expect(wordsOf(chart).filter((word) => word === '9.0' || word === '4.0')).toHaveLength(4)
  })
})
