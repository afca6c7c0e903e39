/** An edge between two nodes, by their places in the list of nodes; the lower first. */
export type Edge = readonly [number, number]

/** A simple undirected graph: no loops, at most one edge between two nodes. */
export type Graph = {
  /** Number of nodes. */
  readonly size: number
  readonly edges: readonly Edge[]
  /** Of each node the nodes that it has an edge to, ascending. */
  readonly neighbours: readonly (readonly number[])[]
}

/**
 * The simple undirected graph of pairs: a pair of one node with itself is left out, and several between two nodes are one edge.
 * @param size number of nodes; every pair names nodes from 0 to size − 1
 * @returns edges in ascending order, so that the order of the pairs changes nothing that is computed of them
 */
export const graphOf = (size: number, pairs: readonly Edge[]): Graph => {
  const between = Array.from({ length: size }, () => new Set<number>())
  for (const [a, b] of pairs) {
    if (a === b) continue
    between[a]?.add(b)
    between[b]?.add(a)
  }
  const neighbours = between.map((own) => [...own].toSorted((a, b) => a - b))
  const edges = neighbours.flatMap((own, node) => own.filter((other) => other > node).map((other): Edge => [node, other]))
  return { size, edges, neighbours }
}

/** The parts of a graph between which there is no way, each ascending, in the order of their first node. A node without edges is a part. */
export const partsOf = ({ size, neighbours }: Graph): readonly (readonly number[])[] => {
  const seen = new Set<number>()
  const reached = (start: number): readonly number[] => {
    const found = [start]
    seen.add(start)
    for (const node of found)
      for (const next of neighbours[node] ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          found.push(next)
        }
    return found.toSorted((a, b) => a - b)
  }
  const parts: (readonly number[])[] = []
  for (let node = 0; node < size; node += 1) if (!seen.has(node)) parts.push(reached(node))
  return parts
}
