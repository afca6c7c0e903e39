import { describe, expect, it } from 'vitest'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { carried } from './exchange/files.fixture.ts'
import { isRecorded, partyProposals, proposedLink, takesVictimForOther } from './proposals.ts'

const file = caseFileOf([
  version(id(1), 'person', { pseudonym: 'S-01 Ceiba', roles: ['suspect'] }),
  version(id(2), 'person', { pseudonym: 'V-02 Caoba', roles: ['victim'] }),
])
const [use, transport] = carried.links
const known = new Map([
  ['a', id(1)],
  ['b', id(2)],
])

describe('what a file proposes', () => {
  it('names who of the case may be meant, by id or label, accents or not, and nobody else', () => {
    const network = {
      ...carried,
      nodes: [...carried.nodes, { id: id(2), label: 'x', kind: null }, { id: 'z', label: 's-01 céiba', kind: null }],
    }
    expect(partyProposals(file, network).map(({ same }) => same)).toEqual([
      { id: id(1), why: 'label' },
      null,
      { id: id(2), why: 'label' },
      { id: id(2), why: 'id' },
      { id: id(1), why: 'label' },
    ])
  })
  it('is a link once both ends are of the case, never evidenced by exhibits that the case lacks, and without a role of a victim', () => {
    if (!use || !transport) throw new Error('the fixture has links')
    expect(proposedLink(file, use, new Map([['a', id(1)]]))).toBe(undefined)
    expect(
      proposedLink(
        file,
        use,
        new Map([
          ['a', id(1)],
          ['b', id(1)],
        ]),
      ),
    ).toBe(undefined)
    const link = proposedLink(file, { ...use, roles: ['recruiter', 'recruiter'] }, known)
    expect(link).toMatchObject({ between: [id(1), id(2)], kind: 'use', roles: ['recruiter', null], exhibits: [], status: 'alleged' })
    expect(proposedLink(file, { ...use, kind: null, status: null }, known)).toMatchObject({ kind: 'other', status: 'inferred' })
  })
  it('is seen to be recorded already, whichever end stands first', () => {
    const link = use && proposedLink(file, use, known)
    if (!link) throw new Error('the fixture has links')
    const own = caseFileOf([version(id(9), 'link', { ...link, between: [id(2), id(1)] })])
    expect([isRecorded(own, link), isRecorded(own, { ...link, kind: 'control' }), isRecorded(own, { ...link, to: null })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('whom a file marks as a victim', () => {
  const node = (over: object) => ({ id: 'n', label: 'Ana', kind: null, ...over })
  const ASKED = ['person suspect', 'person witness', 'party place', id(1)]
  it('comes in as one without a question, and as nothing else', () => {
    const asked = (of: ReturnType<typeof node>) => ['', 'person victim', id(2), ...ASKED].filter((as) => takesVictimForOther(file, of, as))
    expect(asked(node({ kind: 'victim' }))).toEqual(ASKED)
    expect(asked(node({ isUnsure: true }))).toEqual(ASKED)
    expect(asked(node({ kind: 'person' }))).toEqual([])
    expect(asked(node({}))).toEqual([])
  })
})
