import { describe, expect, it } from 'vitest'
import { type Edge, graphOf } from './graph.ts'
import { cutsOf } from './measures/cuts.ts'
import { measure, type Measure } from './measures/measures.ts'
import { degreeCentralisation, density } from './measures/whole.ts'
import reference from './reference.json' with { type: 'json' }

const expectNear = (found: readonly number[] | null, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length)
  for (const [at, value] of expected.entries()) expect(Math.abs((found?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-9)
}

describe.each(['karate', 'florentine', 'apart'] as const)('measures of %s, against NetworkX', (name) => {
  const of = reference[name]
  const graph = graphOf(of.nodes, of.edges as unknown as readonly Edge[])
  const measured = measure(graph)
  it('density and centralisation', () =>
    expectNear([density(graph) ?? 0, degreeCentralisation(graph) ?? 0], [of.density, of.centralisation]))
  it.each(['degree', 'betweenness', 'closeness', 'pageRank', 'core'] as const satisfies readonly Measure[])('%s', (measureName) =>
    expectNear(measured[measureName], of[measureName]),
  )
  it('articulation points and bridges', () => expect(cutsOf(graph)).toEqual({ points: of.cutPoints, bridges: of.bridges }))
})

it.each(['karate', 'florentine'] as const)('eigenvector of %s, against NetworkX', (name) => {
  const of = reference[name]
  expectNear(measure(graphOf(of.nodes, of.edges as unknown as readonly Edge[])).eigenvector, of.eigenvector)
})

it('what was printed of the families: the Medici stand between more than half of all pairs', () => {
  // Jackson (2008), Social and Economic Networks, p. 4: Medici 0.522, Guadagni 0.255, Strozzi 0.103.
  const { betweenness } = measure(graphOf(15, reference.florentine.edges as unknown as readonly Edge[]))
  expect([8, 6, 13].map((node) => betweenness?.[node]?.toFixed(3))).toEqual(['0.522', '0.255', '0.103'])
})
