import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { cycle } from './cycle.ts'

const stations = ['Workshops', 'Findings', 'Gaps', 'Recommendations', 'Action', 'Measured change'].map((words) => ({ words }))
const places = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

describe('cycle', () => {
  it('numbers the stations and names them', () => {
    const words = wordsOf(cycle({ stations, middle: 'around' }))
    expect(words).toEqual(['1', '2', '3', '4', '5', '6', ...stations.map((station) => station.words), 'around'])
  })

  it('runs clockwise and leads the last station back under the first', () => {
    const at = places(cycle({ stations, middle: '' }).svg)
    expect(at.slice(0, 3).map(({ x }) => x)).toEqual(
      at
        .slice(3)
        .map(({ x }) => x)
        .reverse(),
    )
    expect((at[0]?.x ?? 0) < (at[1]?.x ?? 0) && (at[0]?.y ?? 0) < (at[5]?.y ?? 0)).toBe(true)
  })

  it('has an arrow between any two stations', () => expect([...cycle({ stations, middle: '' }).svg.matchAll(/<polygon/g)]).toHaveLength(6))
})
