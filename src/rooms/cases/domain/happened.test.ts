import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../contract/case-event.ts'
import type { Payment } from '../contract/payment.ts'
import { id } from './case-file.fixture.ts'
import { aheadIn, isAhead, isDated } from './happened.ts'

const TODAY = '2026-11-27'
const at = (date: string, is: 'at' | 'before' | 'after' = 'at') => ({ is, date, hour: null })
const event = (from: CaseEvent['from'], to: CaseEvent['to'] = null): CaseEvent => ({
  what: 'x',
  from,
  to,
  place: null,
  state: null,
  persons: [],
  exhibits: [],
  status: 'alleged',
})
const payment = (moved: Payment['moved'], date: string | null): Payment => ({
  payer: { kind: 'person', person: id(1) },
  payee: { kind: 'unknown', text: null },
  amount: '1',
  currency: 'HNL',
  moved,
  date,
  channel: 'cash',
  purpose: null,
  exhibits: [],
  status: 'alleged',
})

describe('what is said to have happened', () => {
  it('is not after today, and of a month or a year not in one that has not begun', () => {
    expect(['2026-11-27', '2026-11', '2026', '2025-12-31'].filter((date) => isAhead(date, TODAY))).toEqual([])
    expect(['2026-11-28', '2026-12', '2027', '2031-03-14'].every((date) => isAhead(date, TODAY))).toBe(true)
  })

  it('is named by the field of its day', () => {
    expect(aheadIn('event', event(at('2031-05-14'), at('2031-05-15')), TODAY)).toEqual(['from.date', 'to.date'])
    expect(aheadIn('event', event(at('2026-11-27'), at('2027', 'after')), TODAY)).toEqual(['to.date'])
    expect(aheadIn('event', event(at('2027', 'before')), TODAY)).toEqual([])
    expect(aheadIn('event', event(null), TODAY)).toEqual([])
  })

  it('is no more than what was paid or withheld: what is owed may fall due', () => {
    expect(aheadIn('payment', payment('paid', '2031'), TODAY)).toEqual(['date'])
    expect(aheadIn('payment', payment('withheld', '2031'), TODAY)).toEqual(['date'])
    expect(aheadIn('payment', payment('owed', '2031'), TODAY)).toEqual([])
    expect(aheadIn('payment', payment('paid', null), TODAY)).toEqual([])
  })

  it('leaves what is planned or runs out alone', () => {
    expect(['task', 'plan', 'risk', 'case', 'share'].filter(isDated)).toEqual([])
    const consent = {
      person: id(1),
      to: 'interview' as const,
      told: 'x',
      by: 'x',
      given: '2026-11-28',
      until: '2027-01-01',
      withdrawn: null,
    }
    expect(aheadIn('consent', consent, TODAY)).toEqual(['given'])
    expect(aheadIn('consent', { ...consent, given: TODAY }, TODAY)).toEqual([])
  })
})
