import { csvOf } from '#ui/client/save-table.ts'
import type { NetworkFormat } from '../../contract/export-made.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { writeGexf } from '../../domain/network/exchange/write-gexf.ts'
import { writeGraphml } from '../../domain/network/exchange/write-graphml.ts'
import { linksRows } from '../../domain/network/exchange/links-csv.ts'
import { leavingNetwork, networkOf } from '../../domain/network/network-of.ts'

type Making = { readonly format: NetworkFormat; readonly withVictims: boolean; readonly withNames: boolean }
type MadeFile = { readonly name: string; readonly type: string; readonly content: string }

/** A file of the network of a case. Persons stand in it by pseudonym; of other parties what they are called only where that was asked for. */
export const madeFile = (file: CaseFile, { format, withVictims, withNames }: Making, banner: string): MadeFile => {
  const leaving = leavingNetwork(networkOf(file), { withVictims })
  const names = new Map(file.party.map(({ id, content }) => [id, content.name]))
  const named = (id: string, label: string) => (withNames && names.has(id) ? `${label} · ${names.get(id) ?? ''}` : label)
  const network = { ...leaving, nodes: leaving.nodes.map((node) => ({ ...node, label: named(node.id, node.label) })) }
  const name = `network.${format}`
  switch (format) {
    case 'graphml':
      return { name, type: 'application/graphml+xml', content: writeGraphml(network, banner) }
    case 'gexf':
      return { name, type: 'application/gexf+xml', content: writeGexf(network, banner) }
    case 'csv':
      return { name, type: 'text/csv;charset=utf-8', content: csvOf(linksRows(network, banner)) }
  }
}
