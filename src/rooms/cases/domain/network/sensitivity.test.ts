import { describe, expect, it } from 'vitest'
import { type Edge, graphOf } from './graph.ts'
import { measure } from './measures/measures.ts'
import { ranks } from './rank.ts'
import reference from './reference.json' with { type: 'json' }
import { shake, SHAKING, shakenThrough } from './sensitivity.ts'

const karate = graphOf(34, reference.karate.edges as unknown as readonly Edge[])
const all = karate.neighbours.map(() => true)

describe('how far measures move', () => {
  it('is the same for the same seed and another for another', () => {
    const once = shakenThrough(karate, all)
    expect(shakenThrough(karate, all)).toEqual(once)
    expect(shakenThrough(karate, all, { ...SHAKING, seed: 2 })).not.toEqual(once)
  })
  it('does not move at all where nothing is left out', () => {
    const still = shakenThrough(karate, all, { ...SHAKING, edges: 0, nodes: 0, resamples: 3 })
    const { betweenness } = measure(karate)
    expect(still.betweenness.map((moved) => moved?.value)).toEqual(betweenness?.map((value) => ({ low: value, high: value })))
    expect(still.betweenness[0]?.rank).toEqual({ low: 1, high: 1 })
  })
  it('gives low before high, and ranks within the number that is ranked', () => {
    for (const moved of Object.values(shakenThrough(karate, all)).flat()) {
      expect(moved && moved.value.low <= moved.value.high && moved.rank.low >= 1 && moved.rank.high <= 34).toBe(true)
    }
  })
  it('neither values nor ranks who is not counted, and still walks through them', () => {
    const counted = all.map((_, node) => node !== 0)
    const { betweenness } = shakenThrough(karate, counted, { ...SHAKING, edges: 0, nodes: 0, resamples: 1 })
    expect(betweenness[0]).toBe(null)
    expect(betweenness[33]?.rank).toEqual({ low: 1, high: 1 })
    expect(betweenness[33]?.value.low).toBeCloseTo(reference.karate.betweenness[33] ?? 0, 9)
  })
  it('tells each resample, so that it can be stopped', () => {
    const steps = shake(karate, all, { ...SHAKING, resamples: 2 })
    expect([steps.next().value, steps.next().value, steps.next().done]).toEqual([1, 2, true])
  })
  it('has nothing to say of an empty graph', () => expect(shakenThrough(graphOf(0, []), [], SHAKING).degree).toEqual([]))
})

it('ranks those alike by the better rank, and what rounding left apart is alike', () => {
  expect(ranks([0.5, 0.9, 0.5 + 1e-12, 0.1])).toEqual([2, 1, 2, 4])
  expect(ranks([])).toEqual([])
})
