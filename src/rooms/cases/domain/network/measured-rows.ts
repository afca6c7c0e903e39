import type { MeasuredNetwork } from './measured-network.ts'
import { type Measure, MEASURES } from './measures/measures.ts'
import type { NetworkNode } from './network.ts'
import { ranks } from './rank.ts'
import type { Moved, Sensitivity } from './sensitivity.ts'

/** A measure of a node: its value, its rank among those that are ranked, and how far both move; `moved` is null until that is known. */
export type MeasuredValue = { readonly value: number; readonly rank: number; readonly moved: Moved }

/** A node with all that is measured of it. Of victims, and of a measure that the graph does not give, there is nothing. */
export type MeasuredRow = {
  readonly node: NetworkNode
  readonly isCut: boolean
  readonly values: Readonly<Record<Measure, MeasuredValue | null>>
}

/** @param moved what `shake` gave for the same network, where it was asked */
export const rowsOf = ({ nodes, counted, measured, cuts }: MeasuredNetwork, moved: Sensitivity | null): readonly MeasuredRow[] => {
  const ranked = nodes.flatMap((_, at) => (counted[at] ? [at] : []))
  const places = new Map(ranked.map((at, place) => [at, place]))
  const rankOf = new Map(MEASURES.map((name) => [name, ranks(ranked.map((at) => measured[name]?.[at] ?? 0))]))
  const valueOf = (name: Measure, at: number): MeasuredValue | null => {
    const [value, place] = [measured[name]?.[at], places.get(at)]
    if (value === undefined || place === undefined) return null
    return { value, rank: rankOf.get(name)?.[place] ?? 1, moved: moved?.[name][at] ?? null }
  }
  const points = new Set(cuts.points)
  return nodes.map((node, at) => ({
    node,
    isCut: points.has(at),
    values: Object.fromEntries(MEASURES.map((name) => [name, valueOf(name, at)])) as unknown as MeasuredRow['values'],
  }))
}
