import type { Graph } from '../graph.ts'

/**
 * Density: edges there are over edges there could be, 2m / n(n − 1).
 * @returns from 0 to 1; `null` with fewer than two nodes
 * @source Wasserman & Faust (1994), Social Network Analysis, p. 101
 */
export const density = ({ size, edges }: Graph): number | null => (size < 2 ? null : (2 * edges.length) / (size * (size - 1)))

/** Degree: to how many others each node has an edge. */
export const degrees = ({ neighbours }: Graph): readonly number[] => neighbours.map(({ length }) => length)

/**
 * Centralisation of degree: how far the edges hang on one node, Σ(max − dᵢ) / ((n − 1)(n − 2)).
 * @returns 0 = all alike, 1 = a star; `null` with fewer than three nodes
 * @source Freeman (1979), Centrality in social networks: conceptual clarification, Social Networks 1, p. 229
 */
export const degreeCentralisation = (graph: Graph): number | null => {
  const { size } = graph
  if (size < 3) return null
  const own = degrees(graph)
  const most = Math.max(...own)
  return own.reduce((sum, degree) => sum + most - degree, 0) / ((size - 1) * (size - 2))
}
