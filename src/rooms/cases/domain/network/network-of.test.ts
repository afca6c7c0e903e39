import { describe, expect, it } from 'vitest'
import type { CaseLink } from '../../contract/case-link.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { measureNetwork } from './measured-network.ts'
import { rowsOf } from './measured-rows.ts'
import { leavingNetwork, networkOf } from './network-of.ts'
import { shakenThrough } from './sensitivity.ts'

const link = (one: number, other: number, more: Partial<CaseLink> = {}): CaseLink => ({
  between: [id(one), id(other)],
  kind: 'contact',
  roles: [null, null],
  from: null,
  to: null,
  exhibits: [],
  status: 'alleged',
  note: null,
  ...more,
})
const file = caseFileOf([
  version(id(1), 'person', { pseudonym: 'S-01 Ceiba', roles: ['suspect'] }),
  version(id(2), 'person', { pseudonym: 'V-02 Caoba', roles: ['victim', 'suspect'] }),
  version(id(3), 'person', { pseudonym: 'S-03 Cedro', roles: ['accused'] }),
  version(id(4), 'party', { code: 'TE-01', kind: 'telephone', name: 'the number in the notebook', identifiers: ['+504 9999 0000'] }),
  version(id(5), 'person', { pseudonym: 'O-05 Roble', roles: ['official'] }),
  version(id(10), 'link', link(1, 2, { roles: ['recruiter', 'recruiter'] })),
  version(id(11), 'link', link(2, 3)),
  version(id(12), 'link', link(1, 4, { kind: 'use', exhibits: [id(20), id(21)] })),
  version(id(13), 'link', link(1, 9)),
  version(id(20), 'exhibit', {
    number: 'E-007',
    kind: 'digital',
    description: 'x',
    origin: { place: null, date: null, by: null, authority: null },
    files: [],
    sources: [],
    derivedFrom: [],
    foreign: null,
    admissibility: { status: 'not-ruled', why: null },
    perishes: null,
    pointsAway: false,
  }),
])
const network = networkOf(file)

describe('the network of a case', () => {
  it('holds who has a link, by pseudonym and code, and no link to somebody who is gone', () => {
    expect(network.nodes.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      'S-01 Ceiba person',
      'V-02 Caoba victim',
      'S-03 Cedro person',
      'TE-01 telephone',
    ])
    expect(network.links.map((one) => one.id)).toEqual([id(10), id(11), id(12)])
    expect(network.links[2]?.exhibits).toEqual(['E-007'])
  })
  it('is measured without victims, whatever else they are', () => {
    const own = measureNetwork(network, { withVictims: false })
    expect(own.nodes.map(({ label }) => label)).toEqual(['S-01 Ceiba', 'S-03 Cedro', 'TE-01'])
    expect(own.graph.edges).toEqual([[0, 2]])
  })
  it('with victims, ways lead through them, and they have neither value nor rank nor are they called what holds it together', () => {
    const own = measureNetwork(network, { withVictims: true })
    const rows = rowsOf(own, shakenThrough(own.graph, own.counted))
    expect(own.graph.edges).toHaveLength(3)
    // Both S-01 and the victim are articulation points of the path; one is named.
    expect(own.cuts.points.map((at) => own.nodes[at]?.label)).toEqual(['S-01 Ceiba'])
    const victim = rows.find(({ node }) => node.kind === 'victim')
    expect(Object.values(victim?.values ?? {})).toEqual([null, null, null, null, null, null])
    expect(rows.map(({ values }) => values.betweenness?.rank ?? null)).toEqual([1, null, 2, 2])
    expect(rows[0]?.values.betweenness?.moved).not.toBe(null)
  })
})

describe('what leaves', () => {
  it('is without victims and their links, unless asked', () => {
    const out = leavingNetwork(network, { withVictims: false })
    expect([out.nodes.map(({ label }) => label), out.links.map((one) => one.id)]).toEqual([['S-01 Ceiba', 'S-03 Cedro', 'TE-01'], [id(12)]])
  })
  it('never says that a victim recruited', () => {
    const out = leavingNetwork(network, { withVictims: true })
    expect(out.links[0]?.roles).toEqual(['recruiter', null])
  })
  it('says nothing of what a party is called', () =>
    expect(JSON.stringify(leavingNetwork(network, { withVictims: true }))).not.toMatch(/notebook|9999/))
})
