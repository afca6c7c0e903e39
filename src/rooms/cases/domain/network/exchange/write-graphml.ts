import type { Network, NetworkLink, NetworkNode } from '../network.ts'
import { LINK_VALUES, valuesOf } from './link-values.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns'

const key = (of: 'graph' | 'node' | 'edge', name: string): string =>
  `  <key${xmlAttributes({ id: `${of}_${name}`, for: of, 'attr.name': name, 'attr.type': 'string' })}/>`

const data = (of: 'node' | 'edge', values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [`<data key="${of}_${name}">${xmlText(value)}</data>`]))
    .join('')

const nodeOf = ({ id, label, kind }: NetworkNode): string => `    <node${xmlAttributes({ id })}>${data('node', { label, kind })}</node>`

const edgeOf = (link: NetworkLink): string =>
  `    <edge${xmlAttributes({ id: link.id, source: link.between[0], target: link.between[1] })}>${data('edge', { ...valuesOf(link) })}</edge>`

/** A network as GraphML, with the banner as an attribute of the graph. The same network gives the same bytes. */
export const writeGraphml = ({ nodes, links }: Network, banner: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${NAMESPACE}">`,
    key('graph', 'banner'),
    ...['label', 'kind'].map((name) => key('node', name)),
    ...LINK_VALUES.map((name) => key('edge', name)),
    '  <graph id="network" edgedefault="undirected">',
    `    <data key="graph_banner">${xmlText(banner)}</data>`,
    ...nodes.map(nodeOf),
    ...links.map(edgeOf),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
