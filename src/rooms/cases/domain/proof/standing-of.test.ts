import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADMISSIBILITIES, type Exhibit } from '../../contract/exhibit.ts'
import { type ProofCell, SAYS, STRENGTHS } from '../../contract/proof.ts'
import type { Standing } from '../case-file.ts'
import { counting, NOTHING_OUT, weighed, type Without } from './counting.ts'
import { type ElementStanding, standingOf } from './standing-of.ts'

type Given = Partial<Pick<Exhibit, 'sources' | 'derivedFrom' | 'foreign'>> & { readonly status?: Exhibit['admissibility']['status'] }
const exhibit = (id: string, { status = 'admitted', ...given }: Given = {}): Standing<Exhibit> => ({
  id,
  version: id,
  at: '',
  from: '',
  content: {
    number: 'E-001',
    kind: 'document',
    description: 'x',
    origin: { place: null, date: null, by: null, authority: null },
    files: [],
    sources: [],
    derivedFrom: [],
    foreign: null,
    admissibility: { status, why: null },
    perishes: null,
    pointsAway: false,
    ...given,
  },
})
const says = (of: string, given: Partial<ProofCell> = {}): ProofCell => ({
  charge: 'c',
  element: 'act',
  exhibit: of,
  says: 'supports',
  strength: 'moderate',
  why: 'x',
  rebuttal: null,
  ...given,
})
type Told = { readonly cells: readonly ProofCell[]; readonly exhibits: readonly Standing<Exhibit>[] }
const stand = ({ cells, exhibits }: Told, without: Partial<Without> = {}): ElementStanding =>
  standingOf(cells, counting(weighed(exhibits), { ...NOTHING_OUT, ...without }))
const statuses = (cells: readonly ProofCell[], ...exhibits: readonly Standing<Exhibit>[]) => stand({ cells, exhibits }).statuses

describe('how an element stands', () => {
  const [ledger, bus] = [exhibit('ledger', { sources: ['V-01'] }), exhibit('bus')]

  it('uncovered: nothing supports it, whatever is neutral, excluded or not there', () => {
    expect(statuses([], bus)).toEqual(['uncovered'])
    expect(statuses([says('bus', { says: 'neutral', strength: 'strong' })], bus)).toEqual(['uncovered'])
    expect(statuses([says('bus')], exhibit('bus', { status: 'excluded' }))).toEqual(['uncovered'])
    expect(statuses([says('gone')], bus)).toEqual(['uncovered'])
  })

  it('thin: all support is weak, or no court has ruled on any of it', () => {
    expect(statuses([says('bus', { strength: 'weak' })], bus)).toEqual(['thin'])
    for (const status of ['not-ruled', 'challenged'] as const)
      expect(statuses([says('bus', { strength: 'strong' })], exhibit('bus', { status }))).toEqual(['thin'])
    expect(statuses([says('bus', { strength: 'weak' }), says('map')], bus, exhibit('map'))).toEqual(['covered'])
  })

  it('single-witness: all support falls with one person, who is named, also through what it was made from', () => {
    const report = exhibit('report', { derivedFrom: ['copy'] })
    const told = { cells: [says('ledger'), says('report')], exhibits: [ledger, report, exhibit('copy', { derivedFrom: ['ledger'] })] }
    expect(stand(told)).toMatchObject({ statuses: ['single-witness'], onlyWith: ['V-01'], supports: ['ledger', 'report'] })
    expect(stand({ cells: [...told.cells, says('bus')], exhibits: [...told.exhibits, bus] }).statuses).toEqual(['covered'])
  })

  it('contradicted: something at least as strong speaks against it, and is not rebutted', () => {
    const against = (given: Partial<ProofCell>) =>
      statuses([says('bus'), says('map', { says: 'contradicts', ...given })], bus, exhibit('map'))
    expect(against({})).toEqual(['contradicted'])
    expect(against({ strength: 'strong' })).toEqual(['contradicted'])
    expect(against({ strength: 'weak' })).toEqual(['covered'])
    expect(against({ strength: 'strong', rebuttal: 'it is of another day' })).toEqual(['covered'])
    expect(statuses([says('map', { says: 'contradicts', strength: 'weak' })], exhibit('map'))).toEqual(['uncovered', 'contradicted'])
  })

  it('says why it is thin, what makes it contradicted, and what speaks against it too weakly for that', () => {
    const challenged = exhibit('bus', { status: 'challenged' })
    const because = (cells: readonly ProofCell[], of: Standing<Exhibit>) => stand({ cells, exhibits: [of] }).thinBecause
    expect(because([says('bus', { strength: 'weak' })], bus)).toEqual(['weak'])
    expect(because([says('bus', { strength: 'strong' })], challenged)).toEqual(['unsettled'])
    expect(because([says('bus', { strength: 'weak' })], challenged)).toEqual(['weak', 'unsettled'])
    expect(because([], bus)).toEqual([])
    const against = [
      says('bus'),
      says('map', { says: 'contradicts' }),
      says('ledger', { says: 'contradicts', strength: 'weak' }),
      says('call', { says: 'contradicts', strength: 'strong', rebuttal: 'it is of another day' }),
    ]
    expect(stand({ cells: against, exhibits: [bus, exhibit('map'), ledger, exhibit('call')] })).toMatchObject({
      contradictedBy: ['map'],
      weakerAgainst: ['ledger'],
    })
  })

  it('shows what holds together, and that all came from abroad', () => {
    const call = exhibit('call', { sources: ['V-01'], status: 'challenged', foreign: { state: 'México', request: null, condition: null } })
    const told = { cells: [says('call'), says('bus', { says: 'contradicts', strength: 'strong' })], exhibits: [call, bus] }
    expect(stand(told)).toMatchObject({ statuses: ['thin', 'single-witness', 'contradicted'], onlyAbroad: true, contradicts: ['bus'] })
  })

  it('an exhibit that was changed twice at once counts as its more cautious version says', () => {
    const [one, other] = [exhibit('bus'), { ...exhibit('bus', { status: 'excluded' }), version: 'other' }]
    for (const both of [[one, other] as const, [other, one] as const]) expect(statuses([says('bus')], ...both)).toEqual(['uncovered'])
    const named = { ...exhibit('bus', { sources: ['V-01'] }), version: 'other' }
    expect(statuses([says('bus')], one, named)).toEqual(['single-witness'])
  })
})

const IDS = ['a', 'b', 'c', 'd', 'e']
const PERSONS = ['V-01', 'W-02', 'S-03']
/** Exhibits that may be made from each other in circles, and cells on some of them. */
const told: fc.Arbitrary<Told> = fc.record({
  exhibits: fc.tuple(
    ...IDS.map((id) =>
      fc
        .record({
          sources: fc.subarray(PERSONS),
          derivedFrom: fc.subarray(IDS),
          status: fc.constantFrom(...ADMISSIBILITIES),
        })
        .map((given) => exhibit(id, given)),
    ),
  ),
  cells: fc.array(
    fc
      .record({
        exhibit: fc.constantFrom(...IDS),
        says: fc.constantFrom(...SAYS),
        strength: fc.constantFrom(...STRENGTHS),
        rebuttal: fc.constantFrom(null, 'no'),
      })
      .map(({ exhibit: of, ...given }) => says(of, given)),
    { maxLength: 8 },
  ),
})

/** Exhibits from which one comes to `person` by any way, found by trying all. */
const restingOn = ({ exhibits }: Told, person: string): readonly string[] => {
  let resting = exhibits.filter(({ content }) => content.sources.includes(person)).map(({ id }) => id)
  for (const _ of exhibits)
    resting = exhibits
      .filter(({ id, content }) => resting.includes(id) || content.derivedFrom.some((one) => resting.includes(one)))
      .map(({ id }) => id)
  return resting
}

describe('over all exhibits and cells', () => {
  it('to take a supporting exhibit away never covers what was uncovered', () =>
    fc.assert(
      fc.property(told, fc.constantFrom(...IDS), (one, id) => {
        const [before, after] = [stand(one), stand(one, { exhibits: [id] })]
        expect(before.statuses.includes('uncovered') && !after.statuses.includes('uncovered')).toBe(false)
      }),
    ))

  it('to think a person away is to think every exhibit away that rests on them', () =>
    fc.assert(
      fc.property(told, fc.constantFrom(...PERSONS), (one, person) => {
        expect(stand(one, { persons: [person] })).toEqual(stand(one, { exhibits: restingOn(one, person) }))
      }),
    ))

  it('whoever is named alone takes all support along; whoever is not leaves some', () =>
    fc.assert(
      fc.property(told, (one) => {
        const { statuses: found, onlyWith } = stand(one)
        for (const person of PERSONS)
          expect(stand(one, { persons: [person] }).statuses.includes('uncovered')).toBe(
            found.includes('uncovered') || onlyWith.includes(person),
          )
      }),
    ))

  it('an independent exhibit that supports it clears single-witness, and without it that is back', () =>
    fc.assert(
      fc.property(told, (one) => {
        const more = { cells: [...one.cells, says('new')], exhibits: [...one.exhibits, exhibit('new')] }
        expect(stand(more).statuses).not.toContain('single-witness')
        expect(stand(more, { exhibits: ['new'] })).toEqual(stand(one))
      }),
    ))

  it('nothing depends on the order in which it was written', () =>
    fc.assert(
      fc.property(told, (one) => {
        expect(stand({ cells: one.cells.toReversed(), exhibits: one.exhibits.toReversed() })).toEqual(stand(one))
      }),
    ))
})
