import type { Graph } from '../graph.ts'

/** Neighbours of all nodes in one row, and where those of each begin: a case is walked from each of its nodes, 200 times over. */
type Row = { readonly begins: Int32Array; readonly others: Int32Array }

const inRow = ({ size, edges, neighbours }: Graph): Row => {
  const [begins, others] = [new Int32Array(size + 1), new Int32Array(2 * edges.length)]
  let at = 0
  for (const [node, own] of neighbours.entries()) {
    others.set(own, at)
    at += own.length
    begins[node + 1] = at
  }
  return { begins, others }
}

/** Of one source: nodes in the order of their distance, how far each is, and how many shortest ways lead to it. */
type Walk = { readonly order: Int32Array; readonly far: Int32Array; readonly ways: Float64Array; readonly due: Float64Array }

const walkFrom = ({ begins, others }: Row, source: number, { order, far, ways }: Walk): number => {
  ways.fill(0)
  far.fill(-1)
  ways[source] = 1
  far[source] = 0
  order[0] = source
  let count = 1
  for (let at = 0; at < count; at += 1) {
    const node = order[at]!
    const next = far[node]! + 1
    for (let edge = begins[node]!; edge < begins[node + 1]!; edge += 1) {
      const other = others[edge]!
      if (far[other] === -1) {
        far[other] = next
        order[count++] = other
      }
      if (far[other] === next) ways[other]! += ways[node]!
    }
  }
  return count
}

/** What each node is owed of the ways that begin at one source, the farthest first. */
const pass = ({ begins, others }: Row, { order, far, ways, due }: Walk, { count, sum }: { count: number; sum: Float64Array }): void => {
  due.fill(0)
  for (let at = count - 1; at > 0; at -= 1) {
    const node = order[at]!
    const share = (1 + due[node]!) / ways[node]!
    for (let edge = begins[node]!; edge < begins[node + 1]!; edge += 1) {
      const other = others[edge]!
      if (far[other] === far[node]! - 1) due[other]! += ways[other]! * share
    }
    sum[node]! += due[node]!
  }
}

const closenessOf = ({ order, far }: Walk, count: number, size: number): number => {
  let sum = 0
  for (let at = 1; at < count; at += 1) sum += far[order[at]!]!
  return sum === 0 ? 0 : (count - 1) ** 2 / ((size - 1) * sum)
}

export type WayMeasures = {
  /**
   * Betweenness: the share of shortest ways between two others that lead through a node, over all pairs of others: × 2 / ((n − 1)(n − 2)). From 0
   * to 1; pairs without a way between them count for nobody. All 0 with fewer than three nodes.
   */
  readonly betweenness: readonly number[]
  /**
   * Closeness: how near a node is to those it reaches, times the share of all that it reaches: (r − 1)² / ((n − 1) Σd), r being how many it reaches,
   * itself among them. So graphs in several parts have it too, and a node of a small part does not stand before all others. From 0 to 1; 0 for a
   * node without edges.
   */
  readonly closeness: readonly number[]
}

/**
 * Both measures of shortest ways, of one walk from each node: O(nm).
 * @source Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), Algorithm 1; Wasserman & Faust
 * (1994), Social Network Analysis, p. 200–201
 */
export const wayMeasures = (graph: Graph): WayMeasures => {
  const { size } = graph
  const row = inRow(graph)
  const sum = new Float64Array(size)
  const walk: Walk = { order: new Int32Array(size), far: new Int32Array(size), ways: new Float64Array(size), due: new Float64Array(size) }
  const closeness = Array.from({ length: size }, (_, source) => {
    const count = walkFrom(row, source, walk)
    pass(row, walk, { count, sum })
    return closenessOf(walk, count, size)
  })
  // Each pair was counted from both its ends, so the 2 of the formula is in the sum.
  const pairs = (size - 1) * (size - 2)
  return { betweenness: [...sum].map((own) => (size < 3 ? 0 : own / pairs)), closeness }
}
