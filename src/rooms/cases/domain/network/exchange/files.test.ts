import { SaxesParser } from 'saxes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, carried } from './files.fixture.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { linksRows } from './links-csv.ts'
import { readLinksCsv } from './read-links-csv.ts'
import { readNetwork } from './read-network.ts'
import { FILE_FAULTS } from './refused-file.ts'
import { writeGexf } from './write-gexf.ts'
import { writeGraphml } from './write-graphml.ts'
import { readWhen, writeWhen } from './when-text.ts'

const BANNER = 'This is not evidence. It shows what has been recorded, not what exists.'

describe('what is written is read again', () => {
  it.each([
    ['GraphML', writeGraphml],
    ['GEXF', writeGexf],
  ] as const)('%s: all of it, with the banner, and the same bytes each time', (_, write) => {
    const text = write(carried, BANNER)
    expect(readNetwork(bytesOf(text))).toEqual({ kind: 'read', network: carried, left: [], taken: [] })
    expect(text).toContain(BANNER)
    expect(write(carried, BANNER)).toBe(text)
  })
  it('GEXF says the days that programs draw by', () => {
    const text = writeGexf(carried, BANNER)
    expect(text).toContain('start="2025-03-14" end="2025-04-30"')
    expect(text).toContain('start="2024-01-01"')
    expect(text.match(/ end=/g)).toHaveLength(1)
  })
  it('CSV: the links, with the banner above the headings; parties are told apart by what they are called', () => {
    const bytes = writeCsv(linksRows(carried, BANNER), { guard: 'formulas' })
    expect(new TextDecoder().decode(bytes).split('\n')[0]).toContain(BANNER)
    const read = readLinksCsv(bytes)
    expect(read).toMatchObject({ kind: 'read', left: [] })
    if (read.kind !== 'read') return
    expect(read.network.nodes.map(({ label, kind }) => [label, kind])).toEqual(carried.nodes.map(({ label, kind }) => [label, kind]))
    expect(read.network.links.map(({ kind, from, to, roles, exhibits }) => ({ kind, from, to, roles, exhibits }))).toEqual(
      carried.links.map(({ kind, from, to, roles, exhibits }) => ({ kind, from, to, roles, exhibits })),
    )
  })
  it('whatever the labels, XML is well formed, and only what XML cannot write is replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (label) => {
        const network = { nodes: [{ id: 'a', label, kind: null }], links: [] }
        for (const text of [writeGraphml(network, BANNER), writeGexf(network, BANNER)]) {
          const parser = new SaxesParser({})
          let closed = 0
          parser.on('closetag', () => void (closed += 1))
          parser.write(text).close()
          expect(closed).toBeGreaterThan(5)
          const read = readNetwork(bytesOf(text))
          expect(read.kind).toBe('read')
        }
      }),
    )
  })
  it('a date of any precision, before, at or after', () => {
    for (const text of ['2025', '2025-03', '2025-03-14', '2025-03-14T21:30', '../2025-03', '2025/..'])
      expect(writeWhen(readWhen(text) ?? { is: 'at', date: '', hour: null })).toBe(text)
    for (const text of ['2025-13', '2025-02-30', '2025T10:00', '2025-03-14T25:00', '../2025/..', 'soon', '14/3/2025'])
      expect(readWhen(text)).toBe(undefined)
  })
})

describe('any bytes', () => {
  const graphml = bytesOf(writeGraphml(carried, BANNER))
  const known = (read: ReturnType<typeof readNetwork>) => {
    if (read.kind === 'read') return true
    expect(FILE_FAULTS).toContain(read.code)
    return read.place.line >= 1 && read.place.column >= 1
  }
  it('are read or refused with a place, never thrown at', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => known(readNetwork(bytes)) && known(readLinksCsv(bytes))))
  })
  it('so is a good file of which a piece was changed', () => {
    const change = fc.tuple(fc.nat(graphml.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat(20))
    fc.assert(
      fc.property(change, ([at, piece, cut]) =>
        known(readNetwork(new Uint8Array([...graphml.subarray(0, at), ...piece, ...graphml.subarray(at + cut)]))),
      ),
    )
  })
  it('and so are tags, attributes and entities set together at random', () => {
    const part = fc.constantFrom('<graphml>', '</graphml>', '<graph>', '<node id="a">', '<node id="b"/>', '<edge source="a" target="b"/>', '</node>', '&amp;', '&x;', '<![CDATA[', ']]>', '<!--', '-->', '<data key="k">', '</data>', '<gexf>', '<nodes>', '"', '\u0001', 'é') // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => known(readNetwork(bytesOf(parts.join(''))))),
      { numRuns: 500 },
    )
  })
})
