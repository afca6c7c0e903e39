import type { Edge, Graph } from '../graph.ts'

export type Cuts = {
  /** Nodes without which their part would fall apart, ascending. */
  readonly points: readonly number[]
  /** Edges without which their part would fall apart, ascending. */
  readonly bridges: readonly Edge[]
}

type Search = { readonly at: number[]; readonly low: number[]; readonly points: Set<number>; readonly bridges: Edge[] }

const edgeOf = (a: number, b: number): Edge => (a < b ? [a, b] : [b, a])

/** What is known once all below a node was seen: whether something above it is reached without it. */
const leave = ({ at, low, points, bridges }: Search, node: number, above: number): void => {
  const reaches = low[node] ?? 0
  low[above] = Math.min(low[above] ?? 0, reaches)
  if (reaches >= (at[above] ?? 0)) points.add(above)
  if (reaches > (at[above] ?? 0)) bridges.push(edgeOf(above, node))
}

/** One part in depth, without recursion: a case may be a chain of thousands. */
const searchFrom = ({ neighbours }: Graph, root: number, search: Search): void => {
  const { at, low, points } = search
  const way = [{ node: root, above: -1, next: 0 }]
  let [time, below] = [0, 0]
  at[root] = low[root] = time
  for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
    const { node, above } = top
    const next = neighbours[node]?.[top.next++]
    if (next === undefined) {
      way.pop()
      if (above !== -1) leave(search, node, above)
      if (above === root) below += 1
    } else if (at[next] === undefined) {
      time += 1
      at[next] = low[next] = time
      way.push({ node: next, above: node, next: 0 })
    } else if (next !== above) low[node] = Math.min(low[node] ?? 0, at[next])
  }
  // Where the search began holds its part together only if several ways begin there.
  if (below < 2) points.delete(root)
}

/**
 * Articulation points and bridges: what alone holds a part of the graph together. Nothing in an empty graph.
 * @source Hopcroft & Tarjan (1973), Algorithm 447, Communications of the ACM 16(6); O(n + m)
 */
export const cutsOf = (graph: Graph): Cuts => {
  const search: Search = { at: [], low: [], points: new Set(), bridges: [] }
  for (let node = 0; node < graph.size; node += 1) if (search.at[node] === undefined) searchFrom(graph, node, search)
  return {
    points: [...search.points].toSorted((a, b) => a - b),
    bridges: search.bridges.toSorted(([a, b], [c, d]) => a - c || b - d),
  }
}
