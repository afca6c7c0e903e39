import type { Graph } from '../graph.ts'

/** How many nodes are reached from one, itself among them, and the sum of their distances. */
const distances = ({ size, neighbours }: Graph, source: number): { readonly reached: number; readonly sum: number } => {
  const far = new Int32Array(size).fill(-1)
  far[source] = 0
  const order = [source]
  let sum = 0
  for (const node of order)
    for (const next of neighbours[node] ?? [])
      if (far[next] === -1) {
        const steps = (far[node] ?? 0) + 1
        far[next] = steps
        sum += steps
        order.push(next)
      }
  return { reached: order.length, sum }
}

/**
 * Closeness: how near a node is to those it reaches, times the share of all that it reaches: (r − 1)² / ((n − 1) Σd), r being how many it reaches,
 * itself among them. So graphs in several parts have it too, and a node of a small part does not stand before all others.
 * @returns from 0 to 1 for each node; 0 for a node without edges
 * @source Wasserman & Faust (1994), Social Network Analysis, p. 200–201
 */
export const closeness = (graph: Graph): readonly number[] =>
  graph.neighbours.map((_, node) => {
    const { reached, sum } = distances(graph, node)
    return sum === 0 ? 0 : (reached - 1) ** 2 / ((graph.size - 1) * sum)
  })
