import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish, outcomesOf } from './distinguish.ts'
import { turnLines } from './say/grouped.ts'

const law = seedLaw()
/** A boy of 15 whom somebody meant to exploit; whether anybody lodged him is not known, and it was answered that nothing was begun. */
const boy = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'boy',
  jurisdictions: ['SV'],
  date: '2025',
  age: 15,
  acts: { harbouring: 'unknown', rest: 'no' },
  means: 'no',
  purpose: { forcedLabour: { intended: 'yes', carriedOut: 'no' }, rest: 'no' },
  border: 'no',
  entry: { nationalOrResident: 'yes' },
  attempt: { begun: 'no', completed: 'no' },
})
const systemOf = (facts: Facts, name: string, lang: 'es' | 'en' = 'en') =>
  distinguish(law, facts, translator(lang, lawMessages)).systems.find(({ system }) => system === name)!

describe('a fact that would change the outcome and contradicts other answers', () => {
  it('is offered with the answers that it contradicts', () => {
    const { pivots } = systemOf(boy, 'SV')
    expect(pivots).toContainEqual({
      set: { 'acts.harbouring': 'yes' },
      contradicts: ['attempt.begun', 'attempt.completed'],
      outcome: 'TIP',
    })
    expect(outcomesOf(law, { ...boy, acts: { harbouring: 'yes', rest: 'no' } }).SV).toBe('TIP')
    expect(pivots).toContainEqual({ set: { 'acts.harbouring': 'no' }, outcome: 'other offences' })
  })
  it('comes after those that contradict nothing, and says so', () => {
    const lines = turnLines(translator('en', lawMessages), systemOf(boy, 'SV'))
    expect(lines.at(-1)).toMatch(/→ trafficking in persons \(contradicts what was answered on: .*both cannot be so\)$/)
    expect(lines.slice(0, -1).filter((line) => line.includes('contradicts'))).toEqual([])
    expect(turnLines(translator('es', lawMessages), systemOf(boy, 'SV', 'es')).at(-1)).toMatch(/contradice lo que se respondió sobre: /)
  })
  it('poses as nothing certain: an illegal entry where no border was crossed leaves the answer open', () => {
    const { pivots } = systemOf({ ...boy, acts: 'no', attempt: 'no', entry: undefined, benefit: 'yes' }, 'INT')
    expect(pivots).toContainEqual({ set: { 'entry.illegal': 'yes' }, contradicts: ['border'], outcome: 'undetermined' })
  })
})

describe('a fact whose change begins or ends a doubt', () => {
  /** A child who was exploited, of whom all else was answered with no; `intended` without an act leaves the acts in doubt. */
  const child = (carriedOut: 'yes' | 'no', more: object = {}) =>
    Facts.parse({
      schema: 'istmo/facts/1',
      id: 'child',
      jurisdictions: [],
      date: '2020',
      age: 12,
      acts: 'no',
      means: 'no',
      purpose: { forcedLabour: { intended: 'yes', carriedOut }, rest: 'no' },
      border: 'no',
      benefit: 'no',
      entry: 'no',
      besideEntry: 'no',
      ...more,
    })
  const pivotsOf = (facts: Facts) => distinguish(law, facts, translator('en', lawMessages)).systems[0]!.pivots

  it('gives what was doubted its answer again', () =>
    expect(pivotsOf(child('yes'))).toContainEqual({ set: { 'attempt.begun': 'no' }, outcome: 'other offences' }))

  it('leaves the outcome open where it makes others doubtful', () => {
    const turning = pivotsOf(child('no', { attempt: 'unknown' })).flatMap(({ set }) => Object.keys(set))
    expect(turning.filter((id) => id.endsWith('.carriedOut'))).toEqual([])
  })
})
