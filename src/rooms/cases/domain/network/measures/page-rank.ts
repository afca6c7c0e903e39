import type { Graph } from '../graph.ts'

const DAMPING = 0.85
const SETTLED = 1e-12
/** Each step leaves 0.85 of the distance, so some 170 settle it; the cap is never reached. */
const MOST_STEPS = 1_000

/**
 * PageRank: how often somebody who follows edges at random, and begins anywhere anew with 0.15 at each step, is at a node. Whoever is at a node
 * without edges begins anew.
 * @returns shares that sum to 1, by one for each node; settled when no step changes all shares together by 1e-12
 * @source Brin & Page (1998), The anatomy of a large-scale hypertextual web search engine, § 2.1.1, with shares that sum to 1
 */
export const pageRank = ({ size, neighbours }: Graph): readonly number[] => {
  let from = new Float64Array(size).fill(1 / size)
  let to = new Float64Array(size)
  const parts = new Float64Array(size)
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    let stranded = 0
    for (let node = 0; node < size; node += 1) {
      const { length } = neighbours[node] ?? []
      if (length === 0) stranded += from[node] ?? 0
      parts[node] = (from[node] ?? 0) / Math.max(1, length)
    }
    let change = 0
    for (const [node, own] of neighbours.entries()) {
      let sum = stranded / size
      for (const other of own) sum += parts[other] ?? 0
      const share = (1 - DAMPING) / size + DAMPING * sum
      to[node] = share
      change += Math.abs(share - (from[node] ?? 0))
    }
    ;[from, to] = [to, from]
    if (change < SETTLED) break
  }
  return [...from]
}
