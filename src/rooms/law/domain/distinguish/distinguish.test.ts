import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { ATTEMPT, BESIDE_ENTRY, ENTRY, MEANS, membersOf } from '../../contract/fact-ids.ts'
import { type Answer, Facts, type System } from '../../contract/facts.ts'
import { JURISDICTIONS, SYSTEMS } from '../../contract/systems.ts'
import { Distinction } from '../../contract/outcome.ts'
import { lawMessages } from '../../messages.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import { factsGiven } from '../facts/known-facts.ts'
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
    besideEntry: each(BESIDE_ENTRY, answer),
  })
  .map((given) => whole(given as never))
const system = fc.constantFrom<System[]>(...SYSTEMS)
const isTip = (outcome: string | undefined) => outcome === 'TIP' || outcome === 'both'

describe('for all facts', () => {
  it('one more means never turns trafficking into none', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...MEANS.protocol, ...MEANS.further), (facts, name) => {
        const [before, after] = [facts, { ...facts, means: { ...(facts.means as object), [name]: 'yes' } }].map((one) =>
          outcomesOf(law, one),
        )
        expect(SYSTEMS.filter((one) => isTip(before![one]) && !isTip(after![one]))).toEqual([])
      }),
    ))
  it('a child needs no means where the law says so', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const child = { ...facts, date: '2022', age: 17, acts: { recruitment: 'yes' }, purpose: { forcedLabour: 'yes' } } as Facts
        const outcomes = outcomesOf(law, child)
        for (const one of ['INT', 'SV', 'GT', 'NI'] as const) expect(isTip(outcomes[one]), one).toBe(true)
      }),
    ))
  it('consent changes nothing', () =>
    fc.assert(
      fc.property(anyFacts, answer, (facts, consent) => {
        expect(outcomesOf(law, { ...facts, consent })).toEqual(outcomesOf(law, facts))
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
        const found = new Set(
          (asked(facts).get(one)?.pivots ?? [])
            .filter(({ set }) => !('date' in set))
            .map(({ set, outcome, contradicts }) => `${JSON.stringify(set)} ${outcome} ${contradicts !== undefined}`),
        )
        const before = outcomesOf(law, facts)[one]
        const tried = changesOf(facts).flatMap(({ set, facts: changed }) => {
          const isAgainst = contradictionsOf(factsGiven(changed)).length > 0
          const after = outcomesOf(law, changed)[one]
          return after === before ? [] : [`${JSON.stringify(set)} ${after} ${isAgainst}`]
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
  const inGroup = (group: 'acts' | 'means' | 'entry' | 'attempt' | 'besideEntry') =>
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
  const groups = (['acts', 'means', 'entry', 'attempt', 'besideEntry'] as const).flatMap(inGroup)
  return [...groups, ...purposes, ...alone, ...ages.map((age) => ({ set: { age }, facts: { ...facts, age } }))] as {
    set: object
    facts: Facts
  }[]
}
