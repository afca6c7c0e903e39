import { describe, expect, it } from 'vitest'
import type { Decision } from '#law/decision.ts'
import { canonicalHash, seedLaw } from '#law/rules'
import type { ContentKind, ContentOf } from '../../contract/contents.ts'
import { type CaseFile, caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { originsOf } from '../origins.ts'
import { assistedIn, caseCounts, type Countable, isUnsettled } from './case-counts.ts'
import { asFirstWritten } from './first-years.ts'

const HN = { country: 'HN', year: 2025 } as const
const [ANA, BELA, CORA, VERA, WANDA] = [id(1), id(2), id(3), id(11), id(12)]

/** Something as it was first written in a year; a later version names the one before. */
const written = <Kind extends ContentKind>(
  of: string,
  kind: Kind,
  content: ContentOf<Kind>,
  year: number,
  parents: readonly string[] = [],
) => ({
  ...version(of, kind, content),
  entry: `${of} ${kind} ${year}`,
  at: `${year}-06-01T12:00:00.000Z`,
  parents: [...parents],
})
type Role = ContentOf<'person'>['roles'][number]
const person = (of: string, roles: Role[], year = 2025, parents: readonly string[] = []) =>
  written(of, 'person', { pseudonym: `P-${of.slice(-2)}`, roles }, year, parents)
const charge = (of: string, accused: string, over: Partial<ContentOf<'charge'>> = {}, year = 2025) =>
  written(of, 'charge', { accused, victim: VERA, system: 'HN', offence: 'TIP', ...over }, year)
const outcome = (n: number, of: string, over: Partial<ContentOf<'outcome'>>) =>
  written(
    id(n),
    'outcome',
    {
      charge: of,
      verdict: 'convicted',
      on: '2025-09-01',
      sentence: null,
      failed: [],
      compensation: null,
      assets: { frozen: null, confiscated: null, returned: null },
      ...over,
    },
    2026,
  )

const caseOf = (versions: Parameters<typeof caseFileOf>[0], begun = 2025): Countable => ({
  begunAt: `${begun}-02-01T10:00:00.000Z`,
  file: caseFileOf(versions),
  versions,
})
const counts = (versions: Parameters<typeof caseFileOf>[0], of: { country: 'HN' | 'PA'; year: number } = HN) =>
  caseCounts(caseOf(versions), of)

/** A case whose last decision on a person, made by older rules, is one outcome under each system. */
const decided = (outcomes: Readonly<Record<string, string>>, together?: readonly object[], sealed = true): Countable => {
  const facts = { schema: 'istmo/facts/1', id: 'whole', jurisdictions: [] }
  const systems = Object.entries(outcomes).map(([system, of]) => ({ system, outcome: of }))
  const law = { ...seedLaw().law, systems: [], sources: [] }
  const made = { engine: 'istmo-distinguish/1', law, phases: [{ facts, systems }], ...(together && { together }) }
  const decision = { ...made, sha256: canonicalHash(sealed ? made : { ...made, engine: 'another' }) } as unknown as Decision
  const plain = caseOf([person(VERA, ['victim'])])
  const standing = { id: id(50), version: 'v', at: '', from: '', content: { person: VERA, supersedes: null, decision } }
  return { ...plain, file: { ...plain.file, decision: [standing] } }
}

describe('what a case counts to', () => {
  it('is one case of the offence that is charged, in the year in which it was begun', () => {
    expect(counts([charge(id(20), ANA)])).toMatchObject({ 'TIP.cases': 1, 'TIP.prosecuted': 1 })
    expect(caseCounts(caseOf([charge(id(20), ANA)], 2024), HN)).not.toHaveProperty(['TIP.cases'])
  })

  it('is counted under each offence where both are charged, and under neither where nothing says which it is', () => {
    const both = [charge(id(20), ANA), charge(id(21), ANA, { offence: 'SOM' })]
    expect(counts(both)).toMatchObject({ 'TIP.cases': 1, 'SOM.cases': 1, 'TIP.prosecuted': 1, 'SOM.prosecuted': 1 })
    expect(counts([person(ANA, ['suspect'])])).toEqual({})
    expect(isUnsettled(caseOf([person(ANA, ['suspect'])]), HN)).toBe(true)
    expect(isUnsettled(caseOf(both), HN)).toBe(false)
    expect(isUnsettled(caseOf([], 2024), HN)).toBe(false)
  })

  it('follows the last decision where nothing is charged, by the law of the State and else by the protocols', () => {
    expect(caseCounts(decided({ HN: 'TIP', INT: 'SOM' }), HN)).toEqual({ 'TIP.cases': 1, 'TIP.identified': 1 })
    expect(caseCounts(decided({ INT: 'both' }), HN)).toEqual({ 'TIP.cases': 1, 'SOM.cases': 1, 'TIP.identified': 1 })
    expect(caseCounts(decided({ HN: 'undetermined', INT: 'TIP' }), HN)).toEqual({})
  })

  it('takes nothing from a decision that was altered: what it says is counted nowhere, and the case stays to be settled', () => {
    const altered = decided({ HN: 'TIP' }, undefined, false)
    expect(caseCounts(altered, HN)).toEqual({})
    expect([isUnsettled(altered, HN), isUnsettled(decided({ HN: 'TIP' }), HN)]).toEqual([true, false])
  })

  it('follows what all phases are together, where that was told: trafficking may be found only between them', () => {
    const apart = { INT: 'undetermined', HN: 'undetermined' }
    expect(caseCounts(decided(apart, [{ system: 'HN', outcome: 'TIP' }]), HN)).toEqual({ 'TIP.cases': 1, 'TIP.identified': 1 })
    expect(caseCounts(decided(apart), HN)).toEqual({})
    const tried = { system: 'HN', outcome: 'attempted TIP', som: 'yes' }
    expect(caseCounts(decided({ HN: 'SOM' }, [tried]), HN)).toEqual({ 'TIP.cases': 1, 'SOM.cases': 1, 'TIP.identified': 1 })
    expect(caseCounts(decided({ HN: 'SOM' }, [{ ...tried, som: 'unknown' }]), HN)).not.toHaveProperty(['SOM.cases'])
    expect(caseCounts(decided({ HN: 'SOM' }, [{ system: 'HN', outcome: 'undetermined', som: 'yes' }]), HN)).toEqual({})
  })

  it('counts a person once, however many charges and convictions they have', () => {
    const charges = [charge(id(20), ANA), charge(id(21), ANA, { victim: WANDA }, 2026), charge(id(22), BELA)]
    const ends = [outcome(30, id(20), {}), outcome(31, id(21), { on: '2026-03-01' })]
    const all = [...charges, ...ends]
    expect(counts(all)).toMatchObject({ 'TIP.prosecuted': 2, 'TIP.convicted': 1 })
    expect(counts(all, { ...HN, year: 2026 })).not.toHaveProperty(['TIP.convicted'])
    expect(counts(all, { ...HN, year: 2026 })).not.toHaveProperty(['TIP.prosecuted'])
  })

  it('does not move to another year what is changed later', () => {
    const before = charge(id(20), ANA)
    const later = { ...charge(id(20), ANA, { victim: WANDA }, 2026), parents: [before.entry] }
    expect(counts([before, later])).toHaveProperty(['TIP.prosecuted'], 1)
    expect(counts([before, later], { ...HN, year: 2026 })).not.toHaveProperty(['TIP.prosecuted'])
  })

  it('counts as suspected who was written down as such, and stands so or as accused', () => {
    const [first, taken] = [person(ANA, ['suspect'], 2025), person(CORA, ['suspect'], 2025)]
    const [accused, witness] = [person(ANA, ['accused'], 2026, [first.entry]), person(CORA, ['witness'], 2026, [taken.entry])]
    const all = [charge(id(20), ANA), first, accused, taken, witness, person(BELA, ['accused'])]
    expect(counts(all)).toHaveProperty(['TIP.suspected'], 1)
  })

  it('leaves charges of another State’s law to that State', () => {
    expect(counts([charge(id(20), ANA, { system: 'PA' })])).toEqual({})
    expect(counts([charge(id(20), ANA, { system: 'PA' })], { country: 'PA', year: 2025 })).toHaveProperty(['TIP.prosecuted'], 1)
  })

  it('identifies as victims of trafficking those whom a charge names, and no smuggled migrant', () => {
    const persons = [person(VERA, ['victim']), person(WANDA, ['victim'])]
    expect(counts([...persons, charge(id(20), ANA)])).toHaveProperty(['TIP.identified'], 1)
    expect(counts([...persons, charge(id(20), ANA, { offence: 'SOM' })])).not.toHaveProperty(['SOM.identified'])
  })

  it('counts elements that failed in acquittals, once for each accused, and adds them up', () => {
    const failed = [
      { element: 'means', why: 'not-believed' as const },
      { element: 'purpose', why: 'excluded' as const },
    ]
    const all = [
      charge(id(20), ANA),
      charge(id(21), ANA, { victim: WANDA }),
      charge(id(22), BELA),
      outcome(30, id(20), { verdict: 'acquitted', failed }),
      outcome(31, id(21), { verdict: 'acquitted', failed: failed.slice(0, 1) }),
      outcome(32, id(22), { verdict: 'dismissed', failed }),
    ]
    expect(counts(all)).toMatchObject({ 'TIP.failed': 2, 'TIP.failed.means': 1, 'TIP.failed.purpose': 1 })
    expect(counts(all)).not.toHaveProperty(['TIP.convicted'])
  })
})

describe('persons who were helped', () => {
  const need = (of: string, state: string, on: string) => ({ person: of, state, on })
  it('count in the year in which something was first accepted or met', () => {
    const needs = [
      need(VERA, 'offered', '2024-05-01'),
      need(VERA, 'accepted', '2025-01-10'),
      need(VERA, 'met', '2026-02-01'),
      need(WANDA, 'declined', '2025-03-01'),
    ]
    expect([2024, 2025, 2026].map((year) => assistedIn(needs, year))).toEqual([0, 1, 0])
  })
})

describe('what had been set aside and was taken in', () => {
  const signed = { from: 'A', at: '2025-06-01T12:00:00.000Z' }
  const taken = (of: string): CaseFile['taken'] => [
    { id: id(70), version: 'note', at: '2026-06-01T12:00:00.000Z', from: 'F', content: { entry: of, thing: CORA, ...signed } },
  ]
  /** Counted after it was written anew in the year after, beside what stands. */
  const countsOf = (standing: Parameters<typeof caseFileOf>[0], aside: Parameters<typeof caseFileOf>[0], year: number) => {
    const last = aside.at(-1)
    if (!last) throw new Error('nothing stands aside')
    const anew = { ...last, entry: 'anew', parents: [], from: 'F', at: '2026-06-01T12:00:00.000Z' }
    const versions = [...standing, anew]
    const origins = originsOf(taken(last.entry), { versions, aside }, () => ({ from: last.from, at: last.at }))
    const one = { ...caseOf(versions), versions: asFirstWritten(versions, origins) }
    return caseCounts(one, { country: 'HN', year })
  }
  const by = <Written extends { from: string }>(from: string, one: Written): Written => ({ ...one, from })

  it('counts in the year in which its author wrote it, be it a charge or somebody in a role', () => {
    const suspect = by('A', person(CORA, ['suspect']))
    const standing = [person(VERA, ['victim'], 2024), charge(id(30), CORA, {}, 2024)]
    expect(countsOf(standing, [suspect], 2025)['TIP.suspected']).toBe(1)
    expect(countsOf(standing, [suspect], 2026)['TIP.suspected']).toBeUndefined()
  })

  it('counts in the year of the wording that first said so, where it was changed while it stood aside', () => {
    const first = { ...by('A', person(CORA, ['suspect'], 2024)), entry: 'first' }
    const last = { ...by('A', person(CORA, ['suspect', 'other'])), parents: ['first'] }
    const standing = [person(VERA, ['victim'], 2023), charge(id(30), CORA, {}, 2023)]
    expect(countsOf(standing, [first, last], 2024)['TIP.suspected']).toBe(1)
    expect(countsOf(standing, [first, last], 2025)['TIP.suspected']).toBeUndefined()
  })

  it('is charged in the year in which its author wrote the charge', () => {
    const accusing = { ...by('A', charge(CORA, ANA)) }
    expect(countsOf([person(VERA, ['victim'])], [accusing], 2025)['TIP.prosecuted']).toBe(1)
    expect(countsOf([person(VERA, ['victim'])], [accusing], 2026)['TIP.prosecuted']).toBeUndefined()
  })
})
