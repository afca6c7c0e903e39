import type { Network, NetworkLink, NetworkNode } from '../network.ts'
import { daysOf } from '../span.ts'
import { LINK_VALUES, valuesOf } from './link-values.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

const attribute = (title: string): string => `      <attribute${xmlAttributes({ id: title, title, type: 'string' })}/>`

const attvalues = (values: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`<attvalue${xmlAttributes({ for: name, value })}/>`],
  )
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`
}

const nodeOf = ({ id, label, kind }: NetworkNode): string => `      <node${xmlAttributes({ id, label })}>${attvalues({ kind })}</node>`

/** GEXF has whole days only: `start` and `end` are the first and last that are possible, how they are known stands in `since` and `until`. */
const edgeOf = (link: NetworkLink): string => {
  const [source, target] = link.between
  const start = (link.from && daysOf(link.from).first) ?? undefined
  const end = (link.to && daysOf(link.to).last) ?? undefined
  return `      <edge${xmlAttributes({ id: link.id, source, target, start, end })}>${attvalues({ ...valuesOf(link) })}</edge>`
}

/** A network as GEXF 1.3, with the banner as its description. The same network gives the same bytes. */
export const writeGexf = ({ nodes, links }: Network, banner: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <meta><creator>Istmo</creator><description>${xmlText(banner)}</description></meta>`,
    '  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">',
    '    <attributes class="node">',
    attribute('kind'),
    '    </attributes>',
    '    <attributes class="edge">',
    ...LINK_VALUES.map(attribute),
    '    </attributes>',
    '    <nodes>',
    ...nodes.map(nodeOf),
    '    </nodes>',
    '    <edges>',
    ...links.map(edgeOf),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n')
