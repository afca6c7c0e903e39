import type { Graph } from '../graph.ts'

/** The largest change of any entry in one step at which an iteration has settled. */
const SETTLED = 1e-12
/** Long thin graphs settle slowly; beyond this the measure is not given at all. */
const MOST_STEPS = 10_000

/** One step with A + I: the one more keeps graphs of two sides (a star, a path) from swinging between them for ever. */
const step = ({ neighbours }: Graph, from: Float64Array, to: Float64Array): number => {
  let squares = 0
  for (const [node, own] of neighbours.entries()) {
    let sum = from[node] ?? 0
    for (const other of own) sum += from[other] ?? 0
    to[node] = sum
    squares += sum * sum
  }
  const norm = Math.sqrt(squares)
  let change = 0
  for (const [node, value] of to.entries()) {
    to[node] = value / norm
    change = Math.max(change, Math.abs(value / norm - (from[node] ?? 0)))
  }
  return change
}

/**
 * Eigenvector centrality: a node counts by how much its neighbours count; the leading eigenvector, of length 1, by the power method from an even start.
 * In a graph of several parts only those with the largest eigenvalue have more than 0; of parts that tie, each has its share of the even start.
 * @returns from 0 to 1 for each node; `null` where there is no edge, and where 10,000 steps did not settle it to 1e-12
 * @source Bonacich (1972), Factoring and weighting approaches to status scores, Journal of Mathematical Sociology 2(1)
 */
export const eigenvector = (graph: Graph): readonly number[] | null => {
  const { size, edges } = graph
  if (edges.length === 0) return null
  let from = new Float64Array(size).fill(1 / Math.sqrt(size))
  let to = new Float64Array(size)
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const change = step(graph, from, to)
    ;[from, to] = [to, from]
    if (change < SETTLED) return [...from]
  }
  return null
}
