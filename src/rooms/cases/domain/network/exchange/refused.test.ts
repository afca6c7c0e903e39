import { describe, expect, it } from 'vitest'
import { bytesOf } from './files.fixture.ts'
import { readLinksCsv } from './read-links-csv.ts'
import { readNetwork } from './read-network.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const graphml = (inner: string) => `${HEAD}<graphml>\n<graph edgedefault="undirected">\n${inner}\n</graph>\n</graphml>`
const gexf = (inner: string) => `${HEAD}<gexf version="1.3">\n<graph>\n${inner}\n</graph>\n</gexf>`
const wide = (text: string, mark: boolean) => new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'))

const refused = (found: ReturnType<typeof readNetwork>, code: string, line: number, column?: number) =>
  expect(found).toMatchObject({ kind: 'refused', code, place: column === undefined ? { line } : { line, column } })

describe('files that are broken', () => {
  it.each([
    ['nothing', '', 'not-well-formed', 1, 1],
    ['a page', '<!doctype html><html></html>', 'not-well-formed', 1, undefined],
    ['another format', `${HEAD}<svg/>`, 'other-root', 2, 1],
    ['a tag that is not closed', graphml('<node id="a">'), 'not-well-formed', 5, undefined],
    ['a cut file', '<graphml><graph><node id="a"/>', 'unclosed', 1, undefined],
    ['an entity that nobody declared', graphml('<node id="a"><data key="label">&x;</data></node>'), 'not-well-formed', 4, undefined],
    ['a reference to a control character', graphml('<node id="a&#1;"/>'), 'not-well-formed', 4, undefined],
    ['a control character', graphml('<node id="a\u0001"/>'), 'control-character', 4, 12],
    ['a node without id', graphml('<node id="a"/>\n <node/>'), 'missing-attribute', 5, 2],
    ['an edge without target', graphml('<node id="a"/>\n<edge source="a"/>'), 'missing-attribute', 5, 1],
    ['two nodes of one id', graphml('<node id="a"/>\n  <node id="a"/>'), 'repeated-id', 5, 3],
    ['an edge to nobody', graphml('<node id="a"/>\n<edge source="a" target="z"/>'), 'unknown-node', 5, 1],
    ['no node', graphml(''), 'no-nodes', 2, 1],
    [
      'GEXF: an edge to nobody',
      gexf('<nodes><node id="a"/></nodes>\n<edges>\n<edge source="z" target="a"/></edges>'),
      'unknown-node',
      6,
      1,
    ],
    [
      'GEXF: a value of no attribute',
      gexf('<nodes><node id="a"><attvalues>\n<attvalue value="1"/></attvalues></node></nodes>'),
      'missing-attribute',
      5,
      1,
    ],
  ] as const)('%s', (_, text, code, line, column) => refused(readNetwork(bytesOf(text)), code, line, column))
})

describe('bombs', () => {
  it('entities of entities stop at the DOCTYPE, before anything grows', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const bomb = `${HEAD}<!DOCTYPE graphml [<!ENTITY l0 "ha">${laughs}]>\n<graphml><graph><node id="&l9;"/></graph></graphml>`
    refused(readNetwork(bytesOf(bomb)), 'doctype', 2)
    const outside = `${HEAD}<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>`
    refused(readNetwork(bytesOf(outside)), 'doctype', 2)
  })
  it('depth, elements, nodes, links, texts and bytes are counted', () => {
    refused(readNetwork(bytesOf(`<graphml>${'\n<graph>'.repeat(200_000)}`)), 'too-deep', 33, 1)
    refused(readNetwork(bytesOf(`<graphml>${'<x/>'.repeat(500_001)}</graphml>`)), 'too-many-elements', 1)
    const many = (n: number) => Array.from({ length: n }, (_, at) => `<node id="${at}"/>`).join('')
    refused(readNetwork(bytesOf(graphml(many(10_001)))), 'too-many-nodes', 4)
    refused(readNetwork(bytesOf(graphml(many(2) + '<edge source="0" target="1"/>'.repeat(100_001)))), 'too-many-links', 4)
    refused(readNetwork(bytesOf(graphml(`<node id="${'a'.repeat(20_000)}"/>`))), 'too-long', 4, 1)
    refused(readNetwork(bytesOf(graphml(`<node id="a"><data key="label">${'a'.repeat(20_000)}</data></node>`))), 'too-long', 4)
    refused(readNetwork(new Uint8Array(16 * 1024 * 1024 + 1)), 'too-large', 1, 1)
  })
})

describe('encodings', () => {
  const good = graphml('<node id="año"/>')
  it('UTF-8 with or without its mark is read', () => {
    for (const text of [good, `\ufeff${good}`])
      expect(readNetwork(bytesOf(text))).toMatchObject({ kind: 'read', network: { nodes: [{ label: 'año' }] } })
  })
  it('UTF-16, Latin-1 and bytes of no encoding are refused where they begin', () => {
    for (const mark of [true, false]) refused(readNetwork(wide(good, mark)), 'not-utf8', 1, 1)
    refused(readNetwork(new Uint8Array(Buffer.from(good, 'latin1'))), 'not-utf8', 4, 12)
    refused(readNetwork(bytesOf(good).subarray(0, -15)), 'unclosed', 5)
    refused(readNetwork(new Uint8Array([...bytesOf(good), 0xc3])), 'not-utf8', 6, 11)
  })
  it('a file that says it is in another encoding is refused, whatever its bytes', () => {
    refused(readNetwork(bytesOf(good.replace('UTF-8', 'ISO-8859-1'))), 'other-encoding', 1)
    refused(readNetwork(bytesOf(good.replace('"1.0"', '"1.1"'))), 'xml-version', 1)
  })
})

describe('what is read over is listed', () => {
  it('GraphML: ports, graphs inside, edges of many ends, loops, directions, unknown words and attributes', () => {
    const inner =
      '<node id="a"><port name="p"/><data key="colour">red</data></node><node id="b"><graph/></node><hyperedge/>' +
      '<edge source="a" target="a"/><edge source="a" target="b" directed="true"><data key="kind">Likes</data><data key="since">soon</data></edge>'
    const read = readNetwork(bytesOf(graphml(inner)))
    expect(read).toMatchObject({ kind: 'read', network: { links: [{ kind: null, from: null }] } })
    if (read.kind === 'read')
      expect(read.left.map(({ what, name }) => `${what} ${name}`)).toEqual([
        'element port',
        'attribute colour',
        'element graph',
        'element hyperedge',
        'direction ',
        'loop ',
        'value link: Likes',
        'value soon',
      ])
  })
  it('GEXF: looks and weights; start and end are taken as days', () => {
    const read = readNetwork(
      bytesOf(
        gexf(
          '<nodes><node id="a"><viz:color/></node><node id="b"/></nodes><edges><edge id="e" source="a" target="b" weight="2" start="2025-03-01"/></edges>',
        ),
      ),
    )
    expect(read).toMatchObject({ kind: 'read', network: { links: [{ from: { is: 'at', date: '2025-03-01' } }] } })
    if (read.kind === 'read') expect(read.left.map(({ name }) => name)).toEqual(['color', 'weight'])
  })
})

it('CSV: names the row and what is wrong with it', () => {
  refused(readLinksCsv(bytesOf('from,to\nS-01,TE-01\nS-01,\n')), 'row', 3)
  refused(readLinksCsv(bytesOf('colour\nred\n')), 'row', 1)
  refused(readLinksCsv(new Uint8Array(Buffer.from('from,to\naño,b\n', 'latin1'))), 'not-utf8', 2, 2)
})
