import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { ACTS, MEANS, PURPOSES } from '../../contract/fact-ids.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { judgedBy } from './distinguish.ts'
import { type Journey, journeyOf } from './journey.ts'
import { journeyLines } from './say/say-journey.ts'

const law = seedLaw()
const t = translator('en', lawMessages)
const phase = (id: string, given: object): Facts => Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: JURISDICTIONS, ...given })

const AT = ['recruitment', 'transport', 'harbouring', 'exploitation', 'exit'] as const
const DATES = ['2012', '2019', '2020-05', '2022', '2024', '2025-03', '2026', 'unknown'] as const
const AGES = [15, 'child', 'adult', 'unknown'] as const
const answer = fc.constantFrom('yes', 'no', 'unknown')
const denied = fc.constantFrom('no', 'unknown')
const some = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), fc.constantFrom({}, { rest: 'no' }))
    .map(([named, rest]) => ({ ...named, ...rest }))
const told = fc.record({
  date: fc.constantFrom(...DATES),
  acts: some([...ACTS.protocol, 'retention', 'hiring'], answer),
  means: some(MEANS.protocol, answer),
  purpose: some([...PURPOSES.protocol, 'forcedBegging'], fc.record({ intended: answer, carriedOut: answer })),
  border: answer,
  benefit: answer,
  attempt: fc.constantFrom('no', 'unknown', { begun: 'yes', completed: 'no' }),
})
const silent = fc.record({
  date: fc.constantFrom(...DATES),
  age: fc.constantFrom(...AGES),
  acts: denied,
  means: denied,
  purpose: denied,
  border: denied,
  attempt: denied,
})
const NOTHING = {
  acts: 'no',
  means: 'no',
  purpose: 'no',
  border: 'no',
  entry: 'no',
  benefit: 'no',
  attempt: 'no',
  besideEntry: 'no',
} as const

const journey = fc
  .record({ age: fc.constantFrom(...AGES), phases: fc.array(told, { minLength: 2, maxLength: 3 }), at: fc.integer({ min: 0, max: 3 }) })
  .map(({ age, phases, at }) => ({
    phases: phases.map((given, index) => phase(AT[index < at ? index : index + 1] ?? 'exit', { age, ...given })),
    add: (all: readonly Facts[], given: object) => [
      ...all.slice(0, at),
      phase(AT[Math.min(at, all.length)] ?? 'exit', given),
      ...all.slice(at),
    ],
  }))
const answers = ({ outcome, tip, som, attempt }: Journey) => ({ outcome, tip, som, attempt })

describe('a phase in which nothing was found', () => {
  it('neither makes nor takes away what was found in others, nor closes what they leave open', () =>
    fc.assert(
      fc.property(journey, silent, ({ phases, add }, given) => {
        const [before, after] = [journeyOf(law, phases), journeyOf(law, add(phases, given))]
        for (const [at, one] of before.entries()) {
          for (const part of ['tip', 'som', 'attempt'] as const)
            expect(one[part] === 'no' ? ['no', 'unknown'] : [one[part]], `${one.system} ${part}`).toContain(after[at]?.[part])
          expect([one.outcome, 'undetermined'], one.system).toContain(after[at]?.outcome)
          if (one.joined?.kind === 'found' || one.joined?.kind === 'also') expect(after[at]?.joined).toEqual(one.joined)
        }
      }),
      { numRuns: 60 },
    ))
  it('changes nothing at all where all of it was denied and the law of its day is on file', () =>
    fc.assert(
      fc.property(journey, fc.constantFrom(...DATES), fc.constantFrom(...AGES), ({ phases, add }, date, age) => {
        const nothing = { ...NOTHING, date, age }
        const alone = judgedBy(law, phase('exit', nothing))
        const [before, after] = [journeyOf(law, phases), journeyOf(law, add(phases, nothing))]
        for (const [at, one] of before.entries())
          if (alone[one.system]?.outcome === 'other offences') expect(answers(after[at]!), one.system).toEqual(answers(one))
      }),
      { numRuns: 60 },
    ))
})

describe('a "no" over all phases', () => {
  it('stays one where an age is told of a phase in which all was denied', () => {
    const open = (id: string) => phase(id, { age: 'adult', date: '2012', means: 'no', border: 'no', attempt: 'no' })
    const denied = phase('exit', { ...NOTHING, age: 15, date: '2012' })
    const tips = (...phases: readonly Facts[]) => journeyOf(law, phases).map(({ tip }) => tip)
    expect(tips(open('transport'), open('harbouring'))[0]).toBe('no')
    expect(tips(open('transport'), open('harbouring'), denied)).toEqual(tips(open('transport'), open('harbouring')))
  })
  it('is none where another law applied on the day of a phase in which something is not known', () => {
    const pa = { jurisdictions: ['PA'], age: 'adult', border: 'no', attempt: 'no' }
    const moved = { ...pa, date: '2021', acts: { recruitment: 'yes', rest: 'no' }, means: { deception: 'yes', rest: 'no' } }
    const open = journeyOf(law, [phase('recruitment', moved), phase('exploitation', { ...pa, date: '2025', acts: 'no', means: 'no' })])
    expect(open.at(-1)).toMatchObject({ system: 'PA', outcome: 'undetermined', tip: 'unknown' })
  })
  it('is told to hang on the law where every fact was answered', () => {
    const pa = { jurisdictions: ['PA'], age: 'adult', border: 'no', attempt: 'no' }
    const kept = { acts: { retention: 'yes', rest: 'no' }, means: { threatOrForce: 'yes', rest: 'no' } }
    const first = phase('recruitment', { ...pa, ...kept, date: '2021', purpose: { servileMarriage: 'yes', rest: 'no' } })
    const second = phase('exploitation', { ...pa, date: '2025', acts: 'no', purpose: 'no', means: { deception: 'yes', rest: 'no' } })
    const [alone, both] = [journeyOf(law, [first]), journeyOf(law, [first, second])]
    expect(both.at(-1)?.tip).toBe(alone.at(-1)?.tip)
    expect(both.at(-1)?.joined?.in.act ?? []).toEqual([])
  })
})

describe('a purpose that was denied of an act', () => {
  const act = { date: '2025', age: 'adult', acts: { recruitment: 'yes' }, means: { deception: 'yes' }, border: 'no' }
  const denied = { forcedLabour: { intended: 'no', carriedOut: 'no' } }
  const forced = phase('exploitation', { date: '2025', age: 'adult', purpose: { forcedLabour: { carriedOut: 'yes' } }, border: 'no' })

  it('is not known of it, whatever else was left open', () => {
    for (const more of [{}, { rest: 'no' }, { rest: 'no', organRemoval: 'unknown' }, { rest: 'no', servileMarriage: 'yes' }])
      expect(journeyOf(law, [phase('recruitment', { ...act, purpose: { ...denied, ...more } }), forced])[0]?.joined?.kind).not.toBe('found')
  })
  it('is denied where it was not sought, even if nobody said whether it was carried out then', () => {
    const unsought = phase('recruitment', { ...act, purpose: { forcedLabour: { intended: 'no' }, rest: 'no' } })
    for (const { system, tip } of journeyOf(law, [unsought, forced])) expect(tip, system).toBe('unknown')
  })
  it('takes nothing from one that was not', () => {
    const other = phase('recruitment', { ...act, purpose: { organRemoval: { intended: 'no', carriedOut: 'no' } } })
    expect(journeyOf(law, [other, forced])[0]).toMatchObject({ system: 'INT', outcome: 'TIP', joined: { kind: 'found' } })
  })
})

describe('an attempt', () => {
  const adult = { date: '2025', age: 'adult', acts: 'no', border: 'no', attempt: 'no' }
  const begun = { ...adult, attempt: { begun: 'yes', completed: 'no' } }
  const sought = { forcedLabour: { intended: 'yes' }, rest: 'no' }

  it('is open where nobody said what was sought or used before it, and it is said where', () => {
    const means = { means: { deception: 'yes', rest: 'no' } }
    for (const [before, later] of [
      [
        { ...adult, ...means },
        { ...begun, means: 'no', purpose: 'no' },
      ],
      [
        { ...adult, purpose: 'no' },
        { ...begun, means: 'no', purpose: sought },
      ],
    ] as const) {
      const both = [phase('recruitment', before), phase('transport', later)]
      const [int] = journeyOf(law, both)
      expect(int).toMatchObject({ system: 'INT', outcome: 'undetermined', attempt: 'unknown', unsaid: { attempt: ['recruitment'] } })
      expect(journeyLines(t, [int!], both).at(-1)).toMatch(/^Attempted trafficking is open because .* in: recruitment\. Answer it there\.$/)
    }
  })
  it('is none where all before it was denied', () => {
    const denied = phase('recruitment', { ...adult, means: 'no', purpose: 'no' })
    const [int] = journeyOf(law, [denied, phase('transport', { ...begun, means: 'no', purpose: 'no' })])
    expect(int).toMatchObject({ attempt: 'no', unsaid: { attempt: [] } })
  })
})

const lured = phase('recruitment', {
  date: '2022',
  age: 'adult',
  acts: { recruitment: 'yes', rest: 'no' },
  means: { deception: 'yes' },
  border: 'no',
})
const worked = phase('exploitation', { date: '2022', age: 'adult', purpose: { forcedLabour: { carriedOut: 'yes' } }, border: 'no' })

describe('the days that decide on all phases together', () => {
  it('are those of the phases on which it rests', () => {
    const two = journeyOf(law, [lured, worked])
    expect(two.filter(({ tip }) => tip === 'yes').length).toBeGreaterThanOrEqual(6)
    for (const date of ['unknown', '2010', '2019', '2026'])
      for (const [at, one] of journeyOf(law, [lured, worked, phase('exit', { date, border: 'no' })]).entries())
        expect([one.tip, one.joined], `${one.system} ${date}`).toEqual([two[at]?.tip, two[at]?.joined])
  })
  it('leave it open where the law changed between them, which is said', () => {
    const none = { jurisdictions: ['PA'], age: 'adult', means: 'no', border: 'no' }
    const driven = phase('transport', { ...none, date: '2018', acts: { transportation: 'yes', rest: 'no' } })
    const later = phase('exploitation', { ...none, date: '2025', purpose: { forcedLabour: { carriedOut: 'yes' } } })
    const together = journeyOf(law, [driven, later])
    expect(together.map(({ tip, joined }) => [tip, joined?.kind])).toEqual([
      ['no', undefined],
      ['unknown', 'dated'],
    ])
    expect(journeyLines(t, together, [driven, later])).toContainEqual(
      expect.stringMatching(/^Panama: The act is in: transport or transfer; the exploitation in: exploitation\. Under the law of one/),
    )
    expect(journeyOf(law, [driven, { ...later, date: '2018' }]).at(-1)).toMatchObject({ outcome: 'TIP', joined: { kind: 'found' } })
  })
  it('are not asked of what no phase alone leaves open; it is said in which phases it is', () => {
    const denied = { ...lured, purpose: 'no' as const, attempt: 'no' as const }
    const unsaid = phase('exit', { date: '2022', age: 'adult', acts: 'no', means: 'no', border: 'no', attempt: 'no' })
    const [int] = journeyOf(law, [denied, unsaid])
    expect(int).toMatchObject({
      outcome: 'undetermined',
      tip: 'unknown',
      joined: { kind: 'unsaid', in: { act: [], means: [], purpose: ['exit'] } },
    })
    expect(journeyLines(t, [int!], [denied, unsaid]).at(-1)).toBe(
      'No phase is trafficking by itself, but together it is not ruled out. It is not known whether there was exploitation in: exit. Answer it there.',
    )
  })
})
