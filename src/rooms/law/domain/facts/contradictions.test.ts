import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { lawMessages } from '../../messages.ts'
import { distinguish } from '../distinguish/distinguish.ts'
import { seedLaw } from '../seed.ts'

const t = translator('en', lawMessages)
const told = (given: object) =>
  distinguish(seedLaw(), Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, date: '2025-03', ...given }), t)
const palermo = (given: object) => told(given).systems[0]!
const contradictions = (given: object) => palermo(given).missing.filter((one) => one.for === 'facts')

/** A man held in debt bondage, of whom somebody pressed "none of the others" below the acts. */
const held = {
  age: 'adult',
  means: { otherCoercion: 'yes' },
  purpose: { slavery: { carriedOut: 'yes' }, rest: 'no' },
  border: 'no',
} as const

describe('no act at all, and a person who was received all the same', () => {
  const answers = { ...held, acts: 'no', attempt: { begun: 'yes', completed: 'yes' } } as const
  it('is named, and never “neither” in any system', () => {
    expect(contradictions(answers).map(({ id }) => id)).toEqual(['attempt.completed', 'acts'])
    expect(contradictions(answers)[0]?.why).toContain('find out who recruited, moved, lodged or received the person')
    expect(new Set(Object.values(told(answers).outcomes))).toEqual(new Set(['undetermined']))
  })
  it('offers no change that contradicts what is answered', () => {
    const pivots = palermo({ ...held, acts: 'no', attempt: { begun: 'yes' } }).pivots.map(({ set }) => set)
    expect(pivots).not.toContainEqual({ 'attempt.completed': 'yes' })
    expect(palermo(answers).pivots).toContainEqual({ set: { 'acts.receipt': 'yes' }, outcome: 'TIP' })
  })
  it('goes together with an act that only a national law names', () =>
    expect(contradictions({ ...answers, acts: { retention: 'yes', rest: 'no' } })).toEqual([]))
})

describe('somebody who was exploited already', () => {
  it('is no mere attempt: what is open is the act', () => {
    const open = palermo(held)
    expect([open.outcome, open.tip, open.attempt]).toEqual(['undetermined', 'unknown', 'no'])
    expect(open.missing.map(({ id }) => id)).toEqual(expect.arrayContaining(['acts.receipt']))
    expect(open.missing.map(({ for: of }) => of)).not.toContain('attempted TIP')
  })
  it('with every act denied is asked about again, unless it is denied outright that anybody had them', () => {
    expect(contradictions({ ...held, acts: 'no' }).map(({ id }) => id)).toEqual(['purpose.slavery.carriedOut', 'acts'])
    expect(palermo({ ...held, acts: 'no' })).toMatchObject({ outcome: 'undetermined', tip: 'unknown', attempt: 'no' })
    expect(contradictions({ ...held, acts: 'no', attempt: 'no' })).toEqual([])
  })
})

describe('somebody who is at home', () => {
  const atHome = {
    age: 'adult',
    acts: { harbouring: 'yes', rest: 'no' },
    means: 'no',
    purpose: 'no',
    border: 'no',
    benefit: 'yes',
  } as const
  const stay = { besideEntry: { illegalStay: 'yes', documents: 'no' } } as const
  const helped = { ...atHome, ...stay, entry: { nationalOrResident: 'yes' } } as const
  it('was not helped to stay there illegally: both answers are asked about again, and read as unknown', () => {
    expect(contradictions(helped).map(({ id }) => id)).toEqual(['besideEntry.illegalStay', 'entry.nationalOrResident'])
    expect(contradictions(helped)[0]?.why).toContain('nobody stays illegally where they are a national or permanent resident')
    const { HN, INT } = told(helped).outcomes
    expect([HN, INT]).toEqual(['undetermined', 'other offences'])
    for (const one of [
      { ...helped, besideEntry: 'no' },
      { ...helped, entry: 'no' },
    ])
      expect(contradictions(one)).toEqual([])
  })
  it('is offered as what would change the outcome with the answer that it contradicts', () => {
    const unsaid = told({ ...atHome, entry: { nationalOrResident: 'yes' } }).systems.find(({ system }) => system === 'HN')
    expect(unsaid?.pivots).toContainEqual({
      set: { 'besideEntry.illegalStay': 'yes' },
      contradicts: ['entry.nationalOrResident'],
      outcome: 'undetermined',
    })
  })
})

describe('an act that was done', () => {
  it('settles that it was begun and completed', () => {
    const noMeans = { ...held, acts: { receipt: 'yes' }, means: 'no' } as const
    expect(palermo(noMeans)).toMatchObject({ outcome: 'other offences', attempt: 'no' })
    expect(palermo(noMeans).pivots.map(({ set }) => Object.keys(set)[0])).not.toContain('attempt.completed')
  })
  it('counts where it is said that nothing came about, which is named', () => {
    const answers = { ...held, acts: { receipt: 'yes' }, attempt: { begun: 'yes', completed: 'no' } } as const
    expect(palermo(answers).outcome).toBe('TIP')
    expect(contradictions(answers).map(({ id }) => id)).toEqual(['acts.receipt', 'attempt.completed'])
  })
})
