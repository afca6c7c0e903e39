import { describe, expect, it } from 'vitest'
import { caseFileOf } from '../../domain/case-file.ts'
import { id, version } from '../../domain/case-file.fixture.ts'
import { readLinksCsv } from '../../domain/network/exchange/read-links-csv.ts'
import { readNetwork } from '../../domain/network/exchange/read-network.ts'
import { NETWORK_FORMATS } from '../../contract/export-made.ts'
import { madeFile } from './made-file.ts'

const BANNER = 'This is not evidence. It shows what has been recorded, not what exists.'
const link = (one: number, other: number) =>
  ({
    between: [id(one), id(other)],
    kind: 'use',
    roles: [null, null],
    from: null,
    to: null,
    exhibits: [],
    status: 'alleged',
    note: 'canary',
  }) as const
const file = caseFileOf([
  version(id(1), 'person', { pseudonym: 'S-01 Ceiba', roles: ['suspect'] }),
  version(id(2), 'person', { pseudonym: 'V-02 Caoba', roles: ['victim'] }),
  version(id(3), 'party', { code: 'TE-01', kind: 'telephone', name: '=notebook', identifiers: ['9999'] }),
  version(id(10), 'link', { ...link(1, 3), roles: [null, null], between: [id(1), id(3)], exhibits: [] }),
  version(id(11), 'link', { ...link(1, 2), roles: [null, null], between: [id(1), id(2)], exhibits: [] }),
])

describe.each(NETWORK_FORMATS)('%s', (format) => {
  const made = (more: { withVictims?: boolean; withNames?: boolean } = {}) =>
    madeFile(file, { format, withVictims: false, withNames: false, ...more }, BANNER).content
  const labels = (content: string) => {
    const bytes = new TextEncoder().encode(content)
    const read = format === 'csv' ? readLinksCsv(bytes) : readNetwork(bytes)
    return read.kind === 'read' ? read.network.nodes.map(({ label }) => label) : read
  }
  it('leaves by pseudonym and code, with the banner, without notes, numbers and victims', () => {
    expect(labels(made())).toEqual(['S-01 Ceiba', 'TE-01'])
    expect(made()).toContain(BANNER)
    expect(made()).not.toMatch(/canary|notebook|9999|V-02/)
  })
  it('has victims and names of parties only where they were asked for, and numbers never', () => {
    expect(labels(made({ withVictims: true }))).toEqual(expect.arrayContaining(['S-01 Ceiba', 'V-02 Caoba', 'TE-01']))
    expect(labels(made({ withNames: true }))).toEqual(['S-01 Ceiba', 'TE-01 · =notebook'])
    expect(made({ withNames: true, withVictims: true })).not.toContain('9999')
  })
})
