import { describe, expect, it } from 'vitest'
import { Referral } from '../../contract/protection/referral.ts'
import type { Protected } from './protection-file.ts'
import { consentHolds, isStale, lateIn, outcomesDue } from './overdue.ts'
import { protectionFileOf } from './protection-file.ts'
import { referralCode } from './referral-code.ts'

const TODAY = '2026-11-27'
const PERSON = '00000000-0000-4000-8000-000000000001'
const of = <Content>(content: Content) => ({ id: PERSON, version: 'v', at: '', from: 'F', content })
const consent = (over: Partial<Protected<'consent'>['content']>) =>
  of({ person: PERSON, to: 'interview' as const, told: 'x', by: 'x', given: '2026-01-01', until: null, withdrawn: null, ...over })
const referral = (over: Partial<Referral>) => {
  const content: Referral = {
    person: PERSON,
    service: PERSON,
    code: 'ABCD-2345',
    state: 'sent',
    on: TODAY,
    sent: '2026-10-28',
    why: null,
    after30: null,
    after90: null,
    ...over,
  }
  return of(content)
}

describe('what is late in protection', () => {
  it('a service is stale on the 91st day', () => {
    expect(isStale('2026-08-29', TODAY)).toBe(false)
    expect(isStale('2026-08-28', TODAY)).toBe(true)
  })

  it('a consent holds to the end of its last day, and not once it was taken back', () => {
    expect(consentHolds(consent({}), TODAY)).toBe('holds')
    expect(consentHolds(consent({ until: TODAY }), TODAY)).toBe('holds')
    expect(consentHolds(consent({ until: '2026-11-26' }), TODAY)).toBe('lapsed')
    expect(consentHolds(consent({ until: '2026-11-26', withdrawn: { on: TODAY, why: null } }), TODAY)).toBe('withdrawn')
  })

  it('what became of a referral is asked from the 30th day after it went out, until somebody said', () => {
    expect(outcomesDue(referral({}), TODAY)).toEqual([30])
    expect(outcomesDue(referral({ sent: '2026-10-29' }), TODAY)).toEqual([])
    expect(outcomesDue(referral({ sent: '2026-08-29' }), TODAY)).toEqual([30, 90])
    expect(outcomesDue(referral({ sent: '2026-08-29', after30: 'helps', after90: 'left' }), TODAY)).toEqual([])
    expect(outcomesDue(referral({ sent: null }), TODAY)).toEqual([])
  })

  it('all of it is listed, and nothing on its own day', () => {
    const risk = (review: string) =>
      of({ person: PERSON, threat: 'x', source: null, level: 'high' as const, why: 'x', measures: null, review })
    const file = { ...protectionFileOf([]), risk: [risk(TODAY), risk('2026-11-26')], consent: [consent({ until: '2026-11-26' })] }
    expect(lateIn({ ...file, referral: [referral({})] }, TODAY).map(({ kind }) => kind)).toEqual(['review', 'lapsed', 'outcome'])
  })
})

it('the code of a referral is made of signs that are not misread, and has the form that is kept', () => {
  const codes = [0, 31, 32, 255].map((byte) => referralCode(new Uint8Array(8).fill(byte)))
  expect(codes).toEqual(['AAAA-AAAA', '9999-9999', 'AAAA-AAAA', '9999-9999'])
  for (const code of codes) expect(Referral.shape.code.safeParse(code).success).toBe(true)
})
