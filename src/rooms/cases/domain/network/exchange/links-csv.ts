import type { Network } from '../network.ts'
import { valuesOf } from './link-values.ts'
import { linksTable } from './links-table.ts'

/** The links of a network as rows of CSV: above the headings stands the banner, which readers of ours pass over. Whoever writes them guards formulas. */
export const linksRows = ({ nodes, links }: Network, banner: string): readonly (readonly (string | null)[])[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const columns = Object.keys(linksTable.columns)
  const rows = links.map((link) => {
    const [from, to] = link.between.map((id) => byId.get(id))
    const row: Readonly<Record<string, string | null | undefined>> = {
      ...valuesOf(link),
      from: from?.label,
      from_kind: from?.kind,
      to: to?.label,
      to_kind: to?.kind,
    }
    return columns.map((column) => row[column] ?? null)
  })
  // All rows are equally wide, or a reader would take the banner's for one that slipped.
  return [[banner, ...columns.slice(1).map(() => null)], columns, ...rows]
}
