import type { Graph } from '../graph.ts'
import { degrees } from './whole.ts'

/**
 * Core numbers: the largest k for which a node is in a group of which each has at least k edges inside the group.
 * @returns a whole number from 0 for each node; 0 without edges
 * @source Seidman (1983), Network structure and minimum degree, Social Networks 5; by taking away the least, as Batagelj & Zaveršnik (2003)
 */
export const coreNumbers = (graph: Graph): readonly number[] => {
  const left = [...degrees(graph)]
  const byDegree: number[][] = []
  for (const [node, degree] of left.entries()) (byDegree[degree] ??= []).push(node)
  const core = left.map(() => -1)
  let k = 0
  for (let degree = 0; degree < byDegree.length; degree += 1) {
    const node = byDegree[degree]?.pop()
    if (node === undefined) continue
    // A node stands in every list that it came down through; it counts where it stands now.
    if (core[node] === -1 && left[node] === degree) {
      k = Math.max(k, degree)
      core[node] = k
      for (const other of graph.neighbours[node] ?? [])
        if (core[other] === -1) {
          const less = (left[other] ?? 1) - 1
          left[other] = less
          ;(byDegree[less] ??= []).push(other)
        }
      degree = Math.max(-1, degree - 2)
    } else degree -= 1
  }
  return core
}
