import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish, outcomesOf } from './distinguish.ts'
import { turnLines } from './say/grouped.ts'

const law = seedLaw()
const t = translator('en', lawMessages)
const facts = (date: string): Facts =>
  Facts.parse({
    schema: 'istmo/facts/1',
    id: 'x',
    jurisdictions: JURISDICTIONS,
    date,
    age: 'adult',
    acts: { recruitment: 'yes', transportation: 'yes', rest: 'no' },
    means: 'no',
    purpose: { forcedLabour: { intended: 'yes' }, rest: 'no' },
    border: 'no',
    entry: { nationalOrResident: 'yes' },
  })
const inPanama = (date: string) => {
  const told = distinguish(law, facts(date), t)
  return { told, pa: told.systems.find(({ system }) => system === 'PA')! }
}

describe('a date within which the law changed', () => {
  it('is what would change the outcome, with the days that the law’s data give', () => {
    const { pa } = inPanama('2024')
    expect(pa.outcome).toBe('undetermined')
    const days = pa.pivots.filter(({ set }) => 'date' in set)
    expect(days).toEqual([
      { set: { date: '2024-10-09' }, days: { first: null, last: '2024-10-09' }, outcome: 'TIP' },
      { set: { date: '2024-12-31' }, days: { first: '2024-12-31', last: null }, outcome: 'other offences' },
    ])
    expect(turnLines(t, pa)[0]).toBe('if the facts date from 9 October 2024 or earlier → trafficking in persons')
  })
  it.each(['2024', '2020', '2012', '2015', 'unknown'])('of %s gives days that facts can be dated by, and that answer so', (date) => {
    for (const { system, pivots } of distinguish(law, facts(date), t).systems)
      for (const { set, outcome } of pivots.filter((one) => one.days))
        expect(outcomesOf(law, facts(set['date'] ?? ''))[system]).toBe(outcome)
  })
  it('is no turn where the facts are of one day, nor where every wording answers alike', () => {
    expect(inPanama('2024-05-02').pa.pivots.filter(({ set }) => 'date' in set)).toEqual([])
    for (const { pivots } of distinguish(law, { ...facts('2025'), means: { deception: 'yes' } }, t).systems)
      expect(pivots.filter(({ set }) => 'date' in set)).toEqual([])
  })
  it('makes the difference say which wording it speaks of', () => {
    const { told } = inPanama('2024')
    const apart = told.differences.find(({ systems }) => systems[1] === 'PA')
    expect(apart?.text).toMatch(/Panama under Penal Code, Ley 79 of 2011/)
  })
})
