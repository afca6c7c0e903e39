import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edge, type Graph, graphOf, partsOf } from '../graph.ts'
import { cutsOf } from './cuts.ts'
import { measure } from './measures.ts'
import { degreeCentralisation, density } from './whole.ts'

const star = graphOf(
  5,
  [1, 2, 3, 4].map((leaf): Edge => [0, leaf]),
)
const path = graphOf(4, [
  [0, 1],
  [1, 2],
  [2, 3],
])

const anyGraph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 })
      .map((pairs): Graph => graphOf(size, pairs as readonly Edge[])),
  )

describe('measures by hand', () => {
  it('a star: the middle is between all pairs, and everybody is one or two steps away', () => {
    const { degree, betweenness, closeness, eigenvector, pageRank, core } = measure(star)
    expect([density(star), degreeCentralisation(star)]).toEqual([0.4, 1])
    expect(degree).toEqual([4, 1, 1, 1, 1])
    expect(betweenness).toEqual([1, 0, 0, 0, 0])
    expect(closeness?.slice(0, 2)).toEqual([1, 4 / 7])
    // A has the eigenvalue 2 = √4; the vector is (1/√2, 1/√8, …).
    expect(eigenvector?.[0]).toBeCloseTo(Math.SQRT1_2, 11)
    expect(eigenvector?.[1]).toBeCloseTo(1 / Math.sqrt(8), 11)
    // c = 0.03 + 0.85 · 4l and l = 0.03 + 0.85 · c/4 give c = 0.132 / (1 − 0.7225).
    expect(pageRank?.[0]).toBeCloseTo(0.132 / 0.2775, 11)
    expect(core).toEqual([1, 1, 1, 1, 1])
    expect(cutsOf(star)).toEqual({ points: [0], bridges: star.edges })
  })
  it('a path of four: each inner node stands between two of three pairs', () => {
    const { betweenness, closeness, eigenvector } = measure(path)
    expect(betweenness).toEqual([0, 2 / 3, 2 / 3, 0])
    expect(closeness).toEqual([1 / 2, 3 / 4, 3 / 4, 1 / 2])
    // The golden ratio is the eigenvalue of a path of four.
    expect((eigenvector?.[1] ?? 0) / (eigenvector?.[0] ?? 1)).toBeCloseTo((1 + Math.sqrt(5)) / 2, 10)
    expect(cutsOf(path).points).toEqual([1, 2])
  })
  it('a ring has no cuts, and two triangles that share a node have one', () => {
    const ring = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
    ])
    expect(cutsOf(ring)).toEqual({ points: [], bridges: [] })
    expect(measure(ring).core).toEqual([2, 2, 2, 2, 2])
    expect(
      cutsOf(
        graphOf(5, [
          [0, 1],
          [1, 2],
          [2, 0],
          [2, 3],
          [3, 4],
          [4, 2],
        ]),
      ),
    ).toEqual({ points: [2], bridges: [] })
  })
  it('counts several links between two once, and none of one with itself', () => {
    expect(
      graphOf(2, [
        [0, 1],
        [1, 0],
        [0, 1],
        [1, 1],
      ]).edges,
    ).toEqual([[0, 1]])
  })
})

describe('where there is little or nothing', () => {
  it('an empty graph has no values', () => {
    const none = graphOf(0, [])
    expect(measure(none)).toEqual({ degree: [], betweenness: [], closeness: [], eigenvector: null, pageRank: [], core: [] })
    expect([density(none), degreeCentralisation(none), partsOf(none), cutsOf(none)]).toEqual([null, null, [], { points: [], bridges: [] }])
  })
  it('nodes without edges stand alike, and have no eigenvector', () => {
    const { betweenness, closeness, eigenvector, pageRank, core } = measure(graphOf(4, []))
    expect([betweenness, closeness, core]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    expect([eigenvector, pageRank]).toEqual([null, [0.25, 0.25, 0.25, 0.25]])
  })
  it('of parts that tie, each has its share of the eigenvector; of others the greater alone', () => {
    const triangles: Edge[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]
    for (const value of measure(graphOf(6, triangles)).eigenvector ?? []) expect(value).toBeCloseTo(1 / Math.sqrt(6), 11)
    const { eigenvector } = measure(
      graphOf(5, [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 4],
      ]),
    )
    expect(eigenvector?.[4]).toBeLessThan(1e-11)
    expect(eigenvector?.[0]).toBeCloseTo(1 / Math.sqrt(3), 11)
  })
  it('a chain too long to settle has no eigenvector, and does have its cuts', () => {
    const chain = graphOf(
      3_000,
      Array.from({ length: 2_999 }, (_, node): Edge => [node, node + 1]),
    )
    expect(measure(chain).eigenvector).toBe(null)
    expect(cutsOf(chain).bridges).toHaveLength(2_999)
  })
})

describe('for any graph', () => {
  it('what a cut takes apart is in more parts without it, and nothing else is', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { points, bridges } = cutsOf(graph)
        const before = partsOf(graph).length
        const broken = graph.edges.filter(
          (cut) =>
            partsOf(
              graphOf(
                graph.size,
                graph.edges.filter((one) => one !== cut),
              ),
            ).length > before,
        )
        expect(bridges).toEqual(broken)
        // Without its edges a node is a part of its own: so one part more than before is nothing.
        const without = (node: number) =>
          partsOf(
            graphOf(
              graph.size,
              graph.edges.filter((edge) => !edge.includes(node)),
            ),
          ).length
        const alone = (node: number) => (graph.neighbours[node]?.length === 0 ? 0 : 1)
        expect(points).toEqual(graph.neighbours.flatMap((_, node) => (without(node) > before + alone(node) ? [node] : [])))
      }),
    )
  })
  it('each in core k has k neighbours of core k or more, and PageRank sums to 1', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { core, pageRank, betweenness, closeness } = measure(graph)
        for (const [node, k] of (core ?? []).entries())
          expect(graph.neighbours[node]?.filter((other) => (core?.[other] ?? 0) >= k).length).toBeGreaterThanOrEqual(k)
        expect(pageRank?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
        for (const value of [...(betweenness ?? []), ...(closeness ?? [])]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true)
      }),
    )
  })
})
