import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { ATTEMPT, ENTRY, MEANS, membersOf } from '../../contract/fact-ids.ts'
import { type Answer, Facts, JURISDICTIONS, SYSTEMS, type System } from '../../contract/facts.ts'
import { Distinction, type SystemOutcome } from '../../contract/outcome.ts'
import { lawMessages } from '../../messages.ts'
import { contradictionsOf, factsGiven } from '../facts/known-facts.ts'
import { seedLaw } from '../seed.ts'
import { distinguish, outcomesOf } from './distinguish.ts'

const t = translator('en', lawMessages)
const law = seedLaw()
const whole = (given: Omit<Facts, 'schema' | 'id' | 'jurisdictions'>): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, ...given })
const asked = (facts: Facts) => new Map(distinguish(law, facts, t).systems.map((one) => [one.system, one]))

const answer = fc.constantFrom<Answer[]>('yes', 'no', 'unknown')
const each = (names: readonly string[], value: fc.Arbitrary<unknown>) => fc.record(Object.fromEntries(names.map((name) => [name, value])))
const anyFacts = fc
  .record({
    date: fc.constantFrom(
      '2003',
      '2010',
      '2012-06',
      '2014-11-20',
      '2015-03',
      '2019',
      '2020-05',
      '2022',
      '2024-10-12',
      '2025-03',
      'unknown',
    ),
    age: fc.constantFrom(9, 13, 17, 30, 'child', 'adult', 'unknown'),
    acts: each(membersOf('acts'), answer),
    means: each(membersOf('means'), answer),
    purpose: each(membersOf('purpose'), fc.record({ intended: answer, carriedOut: answer })),
    border: answer,
    entry: each(ENTRY, answer),
    benefit: answer,
    attempt: each(ATTEMPT, answer),
  })
  .map((given) => whole(given as never))
const system = fc.constantFrom<System[]>(...SYSTEMS)
const isTip = (outcome: string | undefined) => outcome === 'TIP' || outcome === 'both'

describe('for all facts', () => {
  it('one more means never turns trafficking into none', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...MEANS.protocol, ...MEANS.further), (facts, name) => {
        const [before, after] = [facts, { ...facts, means: { ...(facts.means as object), [name]: 'yes' } }].map((one) =>
          outcomesOf(law.law, one),
        )
        expect(SYSTEMS.filter((one) => isTip(before![one]) && !isTip(after![one]))).toEqual([])
      }),
    ))
  it('a child needs no means where the law says so', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const child = { ...facts, date: '2022', age: 17, acts: { recruitment: 'yes' }, purpose: { forcedLabour: 'yes' } } as Facts
        const outcomes = outcomesOf(law.law, child)
        for (const one of ['INT', 'SV', 'GT', 'NI'] as const) expect(isTip(outcomes[one]), one).toBe(true)
      }),
    ))
  it('consent changes nothing', () =>
    fc.assert(
      fc.property(anyFacts, answer, (facts, consent) => {
        expect(outcomesOf(law.law, { ...facts, consent })).toEqual(outcomesOf(law.law, facts))
      }),
    ))
  it('to know less is never to know otherwise: unknown does not read as no', () =>
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('acts', 'means', 'purpose', 'border', 'benefit', 'age', 'date', 'entry', 'attempt'),
        (facts, forgotten) => {
          fc.pre(contradictionsOf(factsGiven(facts)).length === 0)
          const [knowing, forgetting] = [asked(facts), asked({ ...facts, [forgotten]: undefined })]
          for (const one of SYSTEMS)
            for (const of of ['tip', 'som', 'attempt'] as const)
              expect(['unknown', knowing.get(one)?.[of]], `${one} ${of}`).toContain(forgetting.get(one)?.[of])
        },
      ),
      { numRuns: 30 },
    ))
  it('the pivots are exactly the single facts whose change changes the outcome', () =>
    fc.assert(
      fc.property(anyFacts, system, (facts, one) => {
        fc.pre(contradictionsOf(factsGiven(facts)).length === 0)
        const found = new Set((asked(facts).get(one)?.pivots ?? []).map(({ set, outcome }) => `${JSON.stringify(set)} ${outcome}`))
        const before = outcomesOf(law.law, facts)[one]
        const tried = changesOf(facts).flatMap(({ set, facts: changed }) => {
          if (contradictionsOf(factsGiven(changed)).length > 0) return []
          const after = outcomesOf(law.law, changed)[one]
          return after === before ? [] : [`${JSON.stringify(set)} ${after}`]
        })
        expect([...found].toSorted()).toEqual(tried.toSorted())
      }),
      { numRuns: 12 },
    ))
  it('an answer is one, and has the form that is published', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const first = distinguish(law, facts, t)
        expect(Distinction.parse(first)).toEqual(first)
        expect(distinguish(law, facts, t)).toEqual(first)
        expect(JSON.stringify(first)).not.toMatch(/\d\s?%|score|likel/i)
      }),
      { numRuns: 10 },
    ))
})

/** Every change of one fact, made in the input: an independent way to what `pivotsOf` gives. */
const changesOf = (facts: Facts): readonly { set: object; facts: Facts }[] => {
  const others = (now: unknown) => (['yes', 'no'] as const).filter((one) => one !== now)
  const inGroup = (group: 'acts' | 'means' | 'entry' | 'attempt') =>
    Object.entries(facts[group] as Record<string, Answer>).flatMap(([name, now]) =>
      others(now).map((to) => ({
        set: { [`${group}.${name}`]: to },
        facts: { ...facts, [group]: { ...(facts[group] as object), [name]: to } },
      })),
    )
  const purposes = Object.entries(facts.purpose as Record<string, Record<string, Answer>>).flatMap(([name, given]) =>
    Object.entries(given).flatMap(([part, now]) =>
      others(now).map((to) => ({
        set: { [`purpose.${name}.${part}`]: to },
        facts: { ...facts, purpose: { ...(facts.purpose as object), [name]: { ...given, [part]: to } } },
      })),
    ),
  )
  const alone = (['border', 'benefit'] as const).flatMap((id) =>
    others(facts[id]).map((to) => ({ set: { [id]: to }, facts: { ...facts, [id]: to } })),
  )
  const isChild = facts.age === 'child' || (typeof facts.age === 'number' && facts.age < 18)
  const ages = [...(isChild ? [] : ['child']), ...(facts.age === 'adult' || facts.age === 30 ? [] : ['adult'])]
  const groups = (['acts', 'means', 'entry', 'attempt'] as const).flatMap(inGroup)
  return [...groups, ...purposes, ...alone, ...ages.map((age) => ({ set: { age }, facts: { ...facts, age } }))] as {
    set: object
    facts: Facts
  }[]
}

const palermo = { acts: { recruitment: 'yes' }, purpose: { forcedLabour: { intended: 'yes', carriedOut: 'no' } }, attempt: 'yes' } as const
const reason = (one: SystemOutcome | undefined, element: string) => one?.reasons.find((found) => found.element === element)

describe('a distinction', () => {
  it('turns on the year in Honduras, and on nothing in Palermo', () => {
    const on = (date: string) => outcomesOf(law.law, whole({ ...palermo, date, age: 'adult', means: 'no', border: 'no' }))
    expect([on('2015').HN, on('2021').HN, on('2015').INT, on('2021').INT]).toEqual([
      'TIP',
      'other offences',
      'other offences',
      'other offences',
    ])
    expect([on('2021').SV, on('2021').GT]).toEqual(['TIP', 'TIP'])
  })
  it('of a child without means names the exception in the Protocol and its absence in Costa Rica', () => {
    const systems = asked(whole({ ...palermo, date: '2025-03', age: 17, means: 'no', border: 'no' }))
    expect(systems.get('INT')?.outcome).toBe('TIP')
    expect(reason(systems.get('INT'), 'means')).toMatchObject({
      answer: 'no',
      needed: 'no',
      text: 'No means is needed: the victim is under 18.',
    })
    expect(systems.get('CR')?.outcome).toBe('undetermined')
    expect(systems.get('CR')?.missing).toEqual([
      {
        for: 'TIP',
        kind: 'law',
        id: 'cr-tip.2.means-needed.children',
        why: expect.stringContaining('no express exception for persons under 18'),
      },
    ])
  })
  it('keeps missing facts, law and days apart', () => {
    const { HN } = Object.fromEntries(asked(whole({ ...palermo, date: '2020-05', age: 'adult', means: 'no', border: 'no' })))
    expect(HN?.missing.map((one) => [one.for, one.kind, one.id])).toEqual([
      ['TIP', 'lawDate', 'hn-tip.3'],
      ['SOM', 'lawDate', 'hn-som.2'],
      ['SOM', 'law', 'hn-som.1'],
    ])
    expect(HN?.missing[0]?.why).toContain('from some day of 2020')
  })
  it('says why two systems differ by the element that makes it so', () => {
    const { differences } = distinguish(law, whole({ ...palermo, date: '2025-03', age: 'adult', means: 'no', border: 'no' }), t)
    expect(differences.find(({ systems }) => systems[1] === 'SV')).toEqual({
      systems: ['INT', 'SV'],
      element: 'means',
      text: 'Palermo protocols: No means was used, and this law requires one. El Salvador: This law requires no means.',
    })
  })
  it('never lets an element go without a citation, nor a citation without its grade', () => {
    for (const [, { reasons }] of asked(whole({ date: '2025' })))
      for (const { cite } of reasons)
        for (const { source, grade } of cite) expect([source.length > 0, grade.length > 0]).toEqual([true, true])
  })
  it('reads contradicting facts as unknown and names both', () => {
    const { INT } = Object.fromEntries(
      asked(whole({ border: 'no', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' })),
    )
    expect(INT?.som).toBe('unknown')
    expect(INT?.missing.filter((one) => one.for === 'facts').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['border', 'entry.illegal']),
    )
  })
  it('says of consent that it does not count, and of what aggravates its effect', () => {
    const systems = asked(whole({ ...palermo, date: '2025', age: 17, means: 'no', consent: 'yes' }))
    expect(reason(systems.get('INT'), 'consent')).toMatchObject({
      answer: 'yes',
      needed: 'no',
      text: expect.stringContaining('never that of a person under 18'),
    })
    expect(reason(systems.get('CR'), 'aggravator')).toMatchObject({
      facts: ['age.under18'],
      text: 'Aggravating: Victim under 18 (8 to 16 years of imprisonment).',
    })
  })
  it('changes its hash with the facts and with the law', () => {
    const one = distinguish(law, whole({ benefit: 'yes' }), t)
    expect(one.factsSha256).not.toBe(distinguish(law, whole({ benefit: 'no' }), t).factsSha256)
    expect(one.lawSha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
