import type { Invocation } from '#kernel/cli/command.ts'
import type { LeftOut, Taken } from '../domain/network/exchange/left-out.ts'
import type { MeasuredNetwork } from '../domain/network/measured-network.ts'
import type { MeasuredRow, MeasuredValue } from '../domain/network/measured-rows.ts'
import { MEASURES } from '../domain/network/measures/measures.ts'
import type { Shaking, Span } from '../domain/network/sensitivity.ts'

type T = Invocation['t']

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(4))
const span = ({ low, high }: Span): string => `${number(low)}–${number(high)}`

/** What of a file is read over. */
export const leftLine = (t: T, { what, name, n }: LeftOut): string => t(`cases.network.left.${what}`, { name, n })

/** A word of the file that is not ours, and what it was taken for. */
export const takenLine = (t: T, { name, as, n }: Taken): string =>
  t('cases.network.taken', { name, n, kind: t('cases.network.kind', { kind: as }) })

const valueOf = (t: T, value: MeasuredValue | null): string => {
  if (!value) return t('cases.network.not-given')
  const own = { value: number(value.value), rank: value.rank }
  if (!value.moved) return t('cases.network.value', own)
  return t('cases.network.value-moved', { ...own, values: span(value.moved.value), ranks: span(value.moved.rank) })
}

/** The network as a whole. */
export const wholeLines = (t: T, { graph, density, centralisation, parts, nodes, cuts }: MeasuredNetwork): readonly string[] => [
  t('cases.network.whole', { nodes: graph.size, edges: graph.edges.length, parts }),
  t('cases.network.density', { value: density === null ? t('cases.network.not-given') : number(density) }),
  t('cases.network.centralisation', { value: centralisation === null ? t('cases.network.not-given') : number(centralisation) }),
  t('cases.network.cuts', { n: cuts.points.length, names: cuts.points.map((at) => nodes[at]?.label ?? '').join(', ') }),
  t('cases.network.bridges', {
    n: cuts.bridges.length,
    names: cuts.bridges.map((ends) => ends.map((at) => nodes[at]?.label ?? '').join(' – ')).join(', '),
  }),
]

export const shakingLine = (t: T, { resamples, edges, nodes, seed }: Shaking): string =>
  t('cases.network.shaking', { resamples, edges: edges * 100, nodes: nodes * 100, seed })

/** Each node with its measures. */
export const rowLines = (t: T, rows: readonly MeasuredRow[]): readonly string[] =>
  rows.flatMap(({ node, values }) => [
    '',
    node.label,
    ...MEASURES.map((name) => `  ${t('cases.network.measure', { measure: name })}: ${valueOf(t, values[name])}`),
  ])
