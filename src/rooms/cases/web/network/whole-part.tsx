import { useLocale, useT } from '#ui/client/words.tsx'
import type { MeasuredNetwork } from '../../domain/network/measured-network.ts'
import { measureWords } from './number-words.ts'

/** The network as a whole, and what alone holds a group of it together. A bridge to a victim names no victim. */
export const WholePart = ({ own: { nodes, graph, parts, density, centralisation, cuts, counted } }: { own: MeasuredNetwork }) => {
  const t = useT()
  const locale = useLocale()
  const written = (value: number | null) => (value === null ? t('cases.network.not-given') : measureWords(locale, value))
  const bridges = cuts.bridges.filter((ends) => ends.every((at) => counted[at]))
  const label = (at: number) => nodes[at]?.label ?? ''
  return (
    <ul className="desk-list">
      <li>{t('cases.network.whole', { nodes: graph.size, edges: graph.edges.length, parts })}</li>
      <li>{t('cases.network.density', { value: written(density) })}</li>
      <li>{t('cases.network.centralisation', { value: written(centralisation) })}</li>
      <li>{t('cases.network.cuts', { n: cuts.points.length, names: cuts.points.map(label).join(', ') })}</li>
      <li>{t('cases.network.bridges', { n: bridges.length, names: bridges.map((ends) => ends.map(label).join(' – ')).join(', ') })}</li>
    </ul>
  )
}
