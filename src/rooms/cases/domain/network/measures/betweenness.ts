import type { Graph } from '../graph.ts'

/** Of one source: nodes in the order of their distance, how many shortest ways lead to each, and how far it is. */
type Reached = { readonly order: Int32Array; readonly count: number; readonly ways: Float64Array; readonly far: Int32Array }

const reach = ({ neighbours }: Graph, source: number, { order, ways, far }: Omit<Reached, 'count'>): number => {
  ways.fill(0)
  far.fill(-1)
  ways[source] = 1
  far[source] = 0
  order[0] = source
  let count = 1
  for (let at = 0; at < count; at += 1) {
    const node = order[at] ?? 0
    for (const next of neighbours[node] ?? []) {
      if (far[next] === -1) {
        far[next] = (far[node] ?? 0) + 1
        order[count++] = next
      }
      if (far[next] === (far[node] ?? 0) + 1) ways[next] = (ways[next] ?? 0) + (ways[node] ?? 0)
    }
  }
  return count
}

/**
 * Betweenness: the share of shortest ways between two others that lead through a node, over all pairs of others: × 2 / ((n − 1)(n − 2)).
 * @returns from 0 to 1 for each node; pairs without a way between them count for nobody. All 0 with fewer than three nodes
 * @source Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), Algorithm 1; O(nm)
 */
export const betweenness = (graph: Graph): readonly number[] => {
  const { size, neighbours } = graph
  const sum = new Float64Array(size)
  const space = { order: new Int32Array(size), ways: new Float64Array(size), far: new Int32Array(size) }
  const { order, ways, far } = space
  const due = new Float64Array(size)
  for (let source = 0; source < size; source += 1) {
    const count = reach(graph, source, space)
    due.fill(0)
    for (let at = count - 1; at > 0; at -= 1) {
      const node = order[at] ?? 0
      const share = (1 + (due[node] ?? 0)) / (ways[node] ?? 1)
      for (const before of neighbours[node] ?? [])
        if (far[before] === (far[node] ?? 0) - 1) due[before] = (due[before] ?? 0) + (ways[before] ?? 0) * share
      sum[node] = (sum[node] ?? 0) + (due[node] ?? 0)
    }
  }
  // Each pair was counted from both its ends, so the 2 of the formula is in the sum.
  const pairs = (size - 1) * (size - 2)
  return [...sum].map((own) => (size < 3 ? 0 : own / pairs))
}
