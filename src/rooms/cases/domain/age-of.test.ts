import { describe, expect, it } from 'vitest'
import { type Facts, Facts as FactsForm } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { Gate } from '../contract/gate.ts'
import { ageOf, agesApart, type KnownCase } from './age-of.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { NOTHING_WITHDRAWN } from './protection/withdrawn.ts'

const PERSON = id(2)
const LAW = seedLaw()
const MADE_AT = '2026-03-02T14:00:00.000Z'

type Aged = Pick<Facts, 'age' | 'date'>
const decided = (phases: readonly Aged[]) => {
  const facts = phases.map((aged, at) => FactsForm.parse({ schema: 'istmo/facts/1', id: `${at}`, jurisdictions: ['HN'], ...aged }))
  return version(id(5), 'decision', { person: PERSON, supersedes: null, decision: decisionOn(LAW, facts, MADE_AT) })
}
const gate = (ageToday: Gate['ageToday'], { of = id(9), at = MADE_AT } = {}) => ({
  ...version(of, 'gate', { person: PERSON, act: 'media', items: {}, ageToday }),
  at,
})
const known = (versions: Parameters<typeof caseFileOf>[0], over: Partial<KnownCase> = {}): KnownCase => ({
  file: caseFileOf(versions),
  identities: [],
  today: '2026-11-27',
  withdrawn: NOTHING_WITHDRAWN,
  buildsOn: () => false,
  ...over,
})
const born = (on: string): KnownCase['identities'][number] => ({
  id: PERSON,
  version: 'v',
  at: MADE_AT,
  from: 'F',
  compartment: 'c',
  content: { person: PERSON, names: ['x'], born: on, papers: [], note: null },
})

describe('how old a person is', () => {
  it.for([
    [[{ age: 17 }], 'yes'],
    [[{ age: 'child' }], 'yes'],
    [[{ age: 'adult' }, { age: 9 }], 'yes'],
    [[{ age: 18 }], 'no'],
    [[{ age: 'adult' }, { age: 30 }], 'no'],
    [[{ age: 'adult' }, { age: 'unknown' }], 'unknown'],
    [[{}], 'unknown'],
  ] as const)('at the time of the facts, a child by %j: %s', ([phases, said]) =>
    expect(ageOf(known([decided(phases)]), PERSON).atFacts).toBe(said),
  )

  it('is not on record where nothing was decided: nobody is made a child by that', () =>
    expect(ageOf(known([]), PERSON)).toEqual({
      atFacts: 'unknown',
      onDay: 'unknown',
      isAsked: true,
      said: null,
      isAsChild: false,
      contradiction: null,
    }))

  it('tells who was a child then from who is one now, by the years that went by', () => {
    expect(ageOf(known([decided([{ age: 15, date: '2015' }])]), PERSON)).toEqual({
      atFacts: 'yes',
      onDay: 'no',
      isAsked: false,
      said: null,
      isAsChild: false,
      contradiction: null,
    })
    expect(ageOf(known([decided([{ age: 15, date: '2026-01' }])]), PERSON)).toEqual({
      atFacts: 'yes',
      onDay: 'yes',
      isAsked: false,
      said: null,
      isAsChild: true,
      contradiction: null,
    })
    expect(ageOf(known([decided([{ age: 'adult', date: '2026-01' }])]), PERSON)).toEqual({
      atFacts: 'no',
      onDay: 'no',
      isAsked: false,
      said: null,
      isAsChild: false,
      contradiction: null,
    })
  })

  it('who was a child then and may be one still is treated as one', () =>
    expect(ageOf(known([decided([{ age: 'child', date: '2020' }])]), PERSON)).toEqual({
      atFacts: 'yes',
      onDay: 'unknown',
      isAsked: true,
      said: null,
      isAsChild: true,
      contradiction: null,
    }))

  it('is by the date of birth where the key opens it', () => {
    expect(ageOf(known([], { identities: [born('2010-05')] }), PERSON)).toMatchObject({ onDay: 'yes', isAsked: false, isAsChild: true })
    expect(ageOf(known([], { identities: [born('1990')] }), PERSON)).toMatchObject({ onDay: 'no', isAsked: false })
    expect(ageOf(known([], { identities: [born('2010')] }), id(3)).onDay).toBe('unknown')
  })

  it('where records contradict each other is in doubt, and treated as that of a child', () =>
    expect(ageOf(known([decided([{ age: 'adult', date: '2020' }])], { identities: [born('2012')] }), PERSON)).toMatchObject({
      onDay: 'unknown',
      isAsked: false,
      said: null,
      isAsChild: true,
      contradiction: 'identity',
    }))

  it.for([
    [17, '2025-01', 'unknown', true],
    [9, '2016', 'unknown', true],
    [13, '2019-06-01', 'unknown', true],
    [17, '2022-11-26', 'no', false],
    [17, '2026', 'unknown', true],
    [13, '2024', 'yes', true],
    [16, '2025-01', 'unknown', true],
    [16, '2024-11-26', 'no', false],
  ] as const)('%i, as the guide keeps it, in %s: a child today %s', ([age, date, onDay, isAsChild]) => {
    const found = ageOf(known([decided([{ age, date }])]), PERSON)
    expect(found).toMatchObject({ atFacts: 'yes', onDay, isAsChild, isAsked: onDay === 'unknown', contradiction: null })
  })

  it('a band does not contradict a date of birth inside it', () =>
    expect(ageOf(known([decided([{ age: 17, date: '2023-03' }])], { identities: [born('2007-05-17')] }), PERSON)).toEqual({
      atFacts: 'yes',
      onDay: 'no',
      isAsked: false,
      said: null,
      isAsChild: false,
      contradiction: null,
    }))

  it('a contradiction is said, and no answer does away with it: only what all records say of today holds', () => {
    const decision = decided([{ age: 17, date: '2023-03' }])
    const told = (on: string) => ageOf(known([decision, gate('adult')], { identities: [born(on)] }), PERSON)
    expect(told('2010-04')).toMatchObject({ onDay: 'unknown', isAsked: false, isAsChild: true, contradiction: 'identity' })
    expect(ageOf(known([decided([{ age: 17, date: '2013' }])], { identities: [born('1985')] }), PERSON)).toMatchObject({
      onDay: 'no',
      isAsChild: false,
      contradiction: 'identity',
    })
    const phases = [
      { age: 17, date: '2019' },
      { age: 17, date: '2025-06' },
    ]
    expect(ageOf(known([decided(phases)]), PERSON)).toMatchObject({ onDay: 'unknown', isAsChild: true, contradiction: 'decision' })
  })

  it('is as somebody answered last, for as long as that holds, and never against the record', () => {
    const both = [gate('child', { of: id(8), at: '2026-01-01T00:00:00.000Z' }), gate('adult')] as const
    const after = (entry: string, other: string) => entry === both[1].entry && other === both[0].entry
    expect(ageOf(known([...both], { buildsOn: after }), PERSON)).toMatchObject({ onDay: 'no', isAsked: true, isAsChild: false })
    expect(ageOf(known([gate('child')], { today: '2026-03-02' }), PERSON)).toMatchObject({ onDay: 'yes', isAsked: true, isAsChild: true })
    expect(ageOf(known([gate('child')]), PERSON)).toMatchObject({ onDay: 'unknown', isAsChild: true })
    expect(ageOf(known([gate('child')], { today: '2044-03-02' }), PERSON).onDay).toBe('no')
    expect(ageOf(known([gate('child'), decided([{ age: 'child', date: '2020' }])], { today: '2038-12-31' }), PERSON).onDay).toBe('no')
    expect(ageOf(known([gate(undefined)]), PERSON).onDay).toBe('unknown')
  })

  it('was answered last by whoever had the other answer before them, whatever their clocks say', () => {
    const ahead = gate('adult', { of: id(8), at: '2026-03-29T00:00:00.000Z' })
    const then = gate('child', { at: '2026-03-27T00:00:00.000Z' })
    const seen = { buildsOn: (entry: string, other: string) => entry === then.entry && other === ahead.entry, today: '2026-03-30' }
    expect(ageOf(known([ahead, then], seen), PERSON)).toMatchObject({ onDay: 'unknown', said: 'child', isAsChild: true })
    expect(ageOf(known([then, ahead], { ...seen, buildsOn: () => false }), PERSON)).toMatchObject({ said: 'child', isAsChild: true })
    const grown = { ...seen, buildsOn: (entry: string, other: string) => entry === ahead.entry && other === then.entry }
    expect(ageOf(known([ahead, then], grown), PERSON)).toMatchObject({ onDay: 'no', said: 'adult', isAsChild: false })
  })
})

describe('an age that is about to be decided', () => {
  const apart = (identities: KnownCase['identities'], ...phases: readonly Aged[]) =>
    agesApart({ identities, today: '2026-11-27' }, PERSON, phases)
  it('is held against the identity before it is on record, and one phase against another', () => {
    // Born in February 2008 and put down as 14 to 17 in May 2026: by then 18.
    expect(apart([born('2008-02-10')], { age: 17, date: '2026-05' })).toBe('identity')
    expect(apart([], { age: 17, date: '2020' }, { age: 9, date: '2026' })).toBe('decision')
  })
  it('is no contradiction where it fits, where nothing is known, or of somebody else', () => {
    expect(apart([born('2009-02-10')], { age: 17, date: '2026-05' })).toBe(null)
    expect(apart([], { age: 17, date: '2026-05' })).toBe(null)
    expect(apart([born('2008-02-10')], {})).toBe(null)
    const [one] = [born('2008-02-10')]
    expect(apart([{ ...one, content: { ...one.content, person: id(7) } }], { age: 17, date: '2026-05' })).toBe(null)
  })
})
