import { describe, expect, it } from 'vitest'
import type { Outcome } from '../contract/outcome.ts'
import { id } from './case-file.fixture.ts'
import { outcomeAsked } from './outcome-asked.ts'

const outcome = (over: Partial<Outcome>): Outcome => ({
  charge: id(1),
  verdict: 'convicted',
  on: '2026-03-14',
  sentence: null,
  failed: [],
  compensation: null,
  assets: { frozen: null, confiscated: null, returned: null },
  ...over,
})
const money = (ordered: string, paid: string | null) => ({ compensation: { currency: 'HNL', ordered, paid } })
const FAILED = [{ element: 'means', why: 'one-witness' as const }]

describe('an outcome that is asked about', () => {
  it('is a conviction with an element that failed, and no other verdict with one', () => {
    expect(outcomeAsked(outcome({ failed: FAILED }))).toEqual(['failed'])
    for (const verdict of ['acquitted', 'other-offence', 'dismissed', 'withdrawn'] as const)
      expect(outcomeAsked(outcome({ verdict, failed: FAILED }))).toEqual([])
    expect(outcomeAsked(outcome({}))).toEqual([])
  })
  it('is more paid than ordered, to the last unit', () => {
    expect(outcomeAsked(outcome(money('100.00', '5000.00')))).toEqual(['paid'])
    expect(outcomeAsked(outcome(money('100', '100.0001')))).toEqual(['paid'])
    for (const paid of ['100.00', '99', '0', null]) expect(outcomeAsked(outcome(money('100', paid)))).toEqual([])
  })
})
