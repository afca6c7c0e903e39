import { type Edge, type Graph, graphOf } from './graph.ts'
import { type Measure, MEASURES, type Measured, measure } from './measures/measures.ts'
import { ranks } from './rank.ts'
import { type Random, seeded } from './random.ts'

/** How the graph is shaken, to see what holds. */
export type Shaking = {
  readonly seed: number
  readonly resamples: number
  /** With what chance each edge, and each node with its edges, is left out of a resample. */
  readonly edges: number
  readonly nodes: number
}

/**
 * Missing nodes distort more than missing edges do.
 * @source Ficara et al. (2021), Criminal networks analysis in missing data scenarios through graph distances, PLoS ONE 16(8), e0255067
 */
export const SHAKING: Shaking = { seed: 1, resamples: 200, edges: 0.1, nodes: 0.02 }

/** From the 5th to the 95th of a hundred. */
export type Span = { readonly low: number; readonly high: number }

/** How far value and rank of one node moved; `null` where no resample gave the measure. */
export type Moved = { readonly value: Span; readonly rank: Span } | null
export type Sensitivity = Readonly<Record<Measure, readonly Moved[]>>

/** A part of the graph: which of its nodes are left, and what is between them. */
const shaken = ({ size, edges }: Graph, random: Random, by: Shaking): { readonly kept: readonly number[]; readonly graph: Graph } => {
  const kept: number[] = []
  const place = new Map<number, number>()
  for (let node = 0; node < size; node += 1) {
    if (random() < by.nodes) continue
    place.set(node, kept.length)
    kept.push(node)
  }
  // Every edge asks for its number, left out with a node or not, so that one node more or less moves no other edge's chance.
  const left = edges.filter(() => random() >= by.edges)
  const between = left.flatMap(([a, b]): Edge[] => {
    const [from, to] = [place.get(a), place.get(b)]
    return from === undefined || to === undefined ? [] : [[from, to]]
  })
  return { kept, graph: graphOf(kept.length, between) }
}

/** A percentile between the nearest two. @source Hyndman & Fan (1996), definition 7 */
const percentile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}

const spanOf = (values: readonly number[]): Span => {
  const sorted = values.toSorted((a, b) => a - b)
  return { low: percentile(sorted, 0.05), high: percentile(sorted, 0.95) }
}

type Seen = { readonly value: number[]; readonly rank: number[] }

const note = (
  seen: readonly Seen[],
  kept: readonly number[],
  { values, counted }: { values: readonly number[]; counted: readonly boolean[] },
) => {
  const ranked = kept.flatMap((node, at) => (counted[node] ? [at] : []))
  const given = ranks(ranked.map((at) => values[at] ?? 0))
  for (const [place, at] of ranked.entries()) {
    const own = seen[kept[at] ?? -1]
    own?.value.push(values[at] ?? 0)
    own?.rank.push(given[place] ?? 1)
  }
}

/**
 * How far measures and ranks move when a part of what was recorded is missing: this is sensitivity, not truth. One resample at a step, so that
 * whoever runs it can show how far it is, and stop.
 * @param counted of each node whether it is ranked; who is not has no value
 * @yields how many resamples are done
 * @returns the 5–95 % spans over the resamples that had the node. The same seed gives the same
 */
export function* shake(graph: Graph, counted: readonly boolean[], by: Shaking = SHAKING): Generator<number, Sensitivity> {
  const random = seeded(by.seed)
  const seen = Object.fromEntries(
    MEASURES.map((name) => [name, Array.from({ length: graph.size }, (): Seen => ({ value: [], rank: [] }))]),
  ) as Record<Measure, Seen[]>
  for (let done = 1; done <= by.resamples; done += 1) {
    const { kept, graph: part } = shaken(graph, random, by)
    const measured: Measured = measure(part)
    for (const name of MEASURES) if (measured[name]) note(seen[name], kept, { values: measured[name], counted })
    yield done
  }
  const moved = ({ value, rank }: Seen): Moved => (value.length === 0 ? null : { value: spanOf(value), rank: spanOf(rank) })
  return Object.fromEntries(MEASURES.map((name) => [name, seen[name].map(moved)])) as unknown as Sensitivity
}

/** The same at one go, for where nobody waits. */
export const shakenThrough = (graph: Graph, counted: readonly boolean[], by: Shaking = SHAKING): Sensitivity => {
  const steps = shake(graph, counted, by)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
