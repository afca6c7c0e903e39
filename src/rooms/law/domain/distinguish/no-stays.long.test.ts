import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import { factsGiven, joinedFacts } from '../facts/known-facts.ts'
import { seedLaw } from '../seed.ts'
import { asAnswered, carryForward } from './carry-forward.ts'
import { judgedBy } from './distinguish.ts'
import { journeyOf } from './journey.ts'

const law = seedLaw()
const OPEN = ['acts', 'means', 'purpose', 'benefit'] as const
type Group = (typeof OPEN)[number]

/** What one of a group may be, all else of it denied: journeys of such phases are a certain "no" often enough to try it. */
const YES = {
  acts: [
    { recruitment: 'yes', rest: 'no' },
    { harbouring: 'yes', rest: 'no' },
    { retention: 'yes', rest: 'no' },
  ],
  means: [
    { deception: 'yes', rest: 'no' },
    { threatOrForce: 'yes', rest: 'no' },
  ],
  purpose: [
    { forcedLabour: { carriedOut: 'yes' }, rest: 'no' },
    { servileMarriage: { intended: 'yes' }, rest: 'no' },
  ],
  benefit: ['yes'],
} as const

const said = (group: Group) => fc.constantFrom<unknown>('no', 'no', 'unknown', ...YES[group])
const phase = fc.record({
  date: fc.constantFrom('2012', '2018', '2021', '2022', '2025', 'unknown'),
  acts: said('acts'),
  means: said('means'),
  purpose: said('purpose'),
  benefit: said('benefit'),
  attempt: fc.constantFrom<unknown>('no', 'no', { begun: 'yes', completed: 'no' }),
})
const crossed = fc.constantFrom<object>(
  { border: 'no', entry: 'no' },
  { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' } },
)
const AT = ['recruitment', 'transport', 'exploitation'] as const

const journey = fc
  .record({ age: fc.constantFrom('adult', 'child'), told: fc.array(fc.tuple(phase, crossed), { minLength: 2, maxLength: 3 }) })
  .map(({ age, told }) =>
    told.map(([given, border], at) => {
      const beside = { besideEntry: 'no', age, ...border, ...given }
      return Facts.parse({ schema: 'istmo/facts/1', id: AT[at], jurisdictions: JURISDICTIONS, ...beside })
    }),
  )

/** Each journey in which one thing that is not known was found out. */
const foundOut = (phases: readonly Facts[]): readonly (readonly Facts[])[] =>
  phases.flatMap((one, at) =>
    OPEN.filter((group) => one[group] === 'unknown').flatMap((group) =>
      ['no' as const, ...YES[group]].map((now) => phases.with(at, Facts.parse({ ...one, [group]: now }))),
    ),
  )

const agrees = (phases: readonly Facts[]): boolean => {
  const given = [...phases, ...carryForward(phases)].map(factsGiven)
  return [...given, joinedFacts(given)].every((one) => contradictionsOf(one).length === 0)
}

describe('what is not known of any phase', () => {
  it.each(['tip', 'som', 'attempt'] as const)('never reads as "no" over all phases: %s', (part) =>
    fc.assert(
      fc.property(journey, (phases) => {
        const before = journeyOf(law, phases)
        for (const later of foundOut(phases).filter(agrees))
          for (const [at, after] of journeyOf(law, later).entries())
            if (before[at]?.[part] === 'no') expect(after[part], `${after.system} ${JSON.stringify(later)}`).toBe('no')
      }),
      { numRuns: 150 },
    ),
  )
  it.each(['tip', 'som', 'attempt'] as const)('never reads as "no" in a later one: %s', (part) =>
    fc.assert(
      fc.property(journey, (phases) => {
        const answers = (all: readonly Facts[]) => asAnswered(all).map((one) => Object.entries(judgedBy(law, one)))
        const before = answers(phases)
        for (const later of foundOut(phases).filter(agrees))
          for (const [at, systems] of answers(later).entries())
            for (const [of, [system, after]] of systems.entries())
              if (before[at]?.[of]?.[1][part] === 'no') expect(after[part], `${system} ${JSON.stringify(later[at])}`).toBe('no')
      }),
      { numRuns: 60 },
    ),
  )
})
