import { type Edge, type Graph, graphOf, partsOf } from './graph.ts'
import { type Cuts, cutsOf } from './measures/cuts.ts'
import { type Measured, measure } from './measures/measures.ts'
import { degreeCentralisation, density } from './measures/whole.ts'
import { isSpared, type Network, type NetworkNode } from './network.ts'

export type MeasuredNetwork = {
  /** Those that the graph is made of, in its order. */
  readonly nodes: readonly NetworkNode[]
  readonly graph: Graph
  /** Of each node whether it has values and ranks: victims, and who may be one, never have. */
  readonly counted: readonly boolean[]
  readonly measured: Measured
  readonly cuts: Cuts
  readonly density: number | null
  readonly centralisation: number | null
  readonly parts: number
}

/**
 * The network as a simple undirected graph, measured. Victims are left out with their links; with them, ways lead through them, but they have
 * neither value nor rank, and are not named as what holds the network together.
 */
export const measureNetwork = ({ nodes, links }: Network, { withVictims }: { readonly withVictims: boolean }): MeasuredNetwork => {
  const own = nodes.filter((node) => withVictims || !isSpared(node))
  const place = new Map(own.map(({ id }, at) => [id, at]))
  const pairs = links.flatMap(({ between: [a, b] }): Edge[] => {
    const [one, other] = [place.get(a), place.get(b)]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
  const graph = graphOf(own.length, pairs)
  const counted = own.map((node) => !isSpared(node))
  const { points, bridges } = cutsOf(graph)
  return {
    nodes: own,
    graph,
    counted,
    measured: measure(graph),
    cuts: { points: points.filter((node) => counted[node]), bridges },
    density: density(graph),
    centralisation: degreeCentralisation(graph),
    parts: partsOf(graph).length,
  }
}
