import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { canonicalHash, decisionOn, seedLaw } from '#law/rules'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Version } from '#seal/ledger/opened.ts'
import { id, version } from '../case-file.fixture.ts'
import { caseFileOf } from '../case-file.ts'
import { bothHold } from './both-hold.ts'
import { askedOfAll, provedCharges } from './matrix.ts'
import { strayCells } from './stray-cells.ts'
import { wholeOf } from './whole-of.ts'

const t: Translate = Object.assign((key: string) => key, { lang: 'en' as const })
const [VICTIM, ACCUSED, CHARGE, BUS, LEDGER] = [id(1), id(2), id(3), id(4), id(5)]

const exhibit = (of: string, sources: readonly string[]): Version =>
  version(of, 'exhibit', {
    number: `E-00${of.at(-1)}`,
    kind: 'document',
    description: 'x',
    origin: { place: null, date: null, by: null, authority: null },
    files: [],
    sources: [...sources],
    derivedFrom: [],
    foreign: null,
    admissibility: { status: 'admitted', why: null },
    perishes: null,
    pointsAway: false,
  })
const supports = (n: number, element: string, of: string): Version =>
  version(id(n), 'cell', { charge: CHARGE, element, exhibit: of, says: 'supports', strength: 'strong', why: 'x', rebuttal: null })
const travelled = {
  acts: { transportation: 'yes' },
  means: { deception: 'yes' },
  purpose: { forcedLabour: { intended: 'yes' } },
  border: 'yes',
  entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' },
  benefit: 'yes',
}
const decisionOf = (...phases: readonly object[]) =>
  decisionOn(
    seedLaw(),
    phases.map((given) => Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', date: '2022', age: 'adult', ...given })),
    '2026-03-02T14:00:00.000Z',
  )
const kept = (decision: ReturnType<typeof decisionOf>): Version =>
  version(id(9), 'decision', { person: VICTIM, supersedes: null, decision })
const decided = (...phases: readonly object[]): Version => kept(decisionOf(...phases))
const people = [
  version(VICTIM, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] }),
  version(ACCUSED, 'person', { pseudonym: 'S-02 Caoba', roles: ['accused'] }),
]
const charged = version(CHARGE, 'charge', { accused: ACCUSED, victim: VICTIM, system: 'INT', offence: 'TIP' })

describe('the proof of a charge', () => {
  const cells = [supports(11, 'act', BUS), supports(12, 'act', LEDGER), supports(13, 'means', LEDGER), supports(14, 'purpose', LEDGER)]
  const file = caseFileOf([...people, decided({}), charged, exhibit(BUS, []), exhibit(LEDGER, [VICTIM]), ...cells])

  it('has a row for each element, and says which fall without a victim', () => {
    const [proved] = provedCharges(t, file)
    expect(proved?.rows.map(({ name, statuses }) => [name, ...statuses])).toEqual([
      ['act', 'covered'],
      ['means', 'single-witness'],
      ['purpose', 'single-witness'],
      ['accusedAct', 'uncovered'],
      ['accusedIntent', 'uncovered'],
    ])
    expect(proved?.onlyByVictims).toEqual(['means', 'purpose'])
    expect(wholeOf(provedCharges(t, file))).toEqual({ covered: 1, all: 5, onlyWith: [{ person: VICTIM, elements: 2 }] })
  })

  it('is looked at without an exhibit, and nothing stays of that', () => {
    const without = provedCharges(t, file, { exhibits: [BUS], persons: [] })
    expect(without[0]?.rows[0]?.statuses).toEqual(['single-witness'])
    expect(provedCharges(t, file)[0]?.rows[0]?.statuses).toEqual(['covered'])
  })

  it('has no rows where nobody has decided on the victim', () =>
    expect(provedCharges(t, caseFileOf([...people, charged, ...cells]))).toMatchObject([{ asked: { kind: 'undecided' }, rows: [] }]))

  it('names what stands in no row or column', () => {
    const stray = [supports(21, 'displacement', BUS), supports(22, 'act', id(99))]
    const more = caseFileOf([...people, decided({}), charged, exhibit(BUS, []), supports(23, 'act', BUS), ...stray])
    expect(strayCells(more, askedOfAll(t, more)).map((cell) => cell.id)).toEqual([id(21), id(22)])
  })
})

describe('both offences', () => {
  it('hold where the last decision says so of one system', () => {
    expect(bothHold(caseFileOf([...people, decided(travelled)]))).toEqual([{ victim: VICTIM, system: 'INT' }])
    expect(bothHold(caseFileOf([...people, decided({ ...travelled, benefit: 'no' })]))).toEqual([])
    expect(bothHold(caseFileOf(people))).toEqual([])
  })
  it('hold too where trafficking is found only between the phases', () => {
    const { border, entry, benefit } = travelled
    const decision = decisionOf(
      { acts: { recruitment: 'yes' }, means: { deception: 'yes' }, border: 'no' },
      { id: 'border', acts: { rest: 'unknown' }, means: 'unknown', border, entry, benefit },
      {
        id: 'exploitation',
        acts: { rest: 'unknown' },
        means: { rest: 'no' },
        purpose: { forcedLabour: { carriedOut: 'yes' } },
        border: 'no',
      },
    )
    expect(decision.phases.flatMap(({ systems }) => systems.map(({ tip }) => tip))).not.toContain('yes')
    expect(bothHold(caseFileOf([...people, kept(decision)]))).toEqual([{ victim: VICTIM, system: 'INT' }])
  })
  it('hold of a record that was made before all phases were told together, by its phases', () => {
    const { together: _, ...before } = decisionOf(travelled)
    const { engine, law, phases } = before
    const record = { ...before, sha256: canonicalHash({ engine, law, phases }) }
    expect(bothHold(caseFileOf([...people, kept(record)]))).toEqual([{ victim: VICTIM, system: 'INT' }])
  })
})
