import { describe, expect, it } from 'vitest'
import { Consent } from '../../contract/protection/consent.ts'
import { Referral } from '../../contract/protection/referral.ts'
import { Risk } from '../../contract/protection/risk.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { consentFields, riskFields } from './person-fields.ts'
import { readRecord } from './record-fields.ts'
import { referralFields } from './service-fields.ts'

const t = ((key: string) => key) as Translate
const PERSON = '00000000-0000-4000-8000-000000000001'
const typed = (given: Readonly<Record<string, string>>) => {
  const values = new FormData()
  for (const [name, value] of Object.entries(given)) values.set(name, value)
  return { values, fixed: { person: PERSON } }
}
const RISK = { threat: 'Llamadas', level: 'high', why: 'Tres en una noche', review: '14/12/2026' }
const risk = (over: Readonly<Record<string, string>>) => readRecord(Risk, riskFields(t), typed({ ...RISK, ...over }))

describe('what is typed into the part that protects', () => {
  it('is read with what nobody was asked, and a day as the region writes it', () =>
    expect(risk({})).toEqual({
      kind: 'content',
      content: { person: PERSON, ...RISK, source: null, measures: null, review: '2026-12-14' },
    }))

  it('says at each field what is missing, too long or no whole day', () => {
    expect(risk({ threat: ' ', why: 'x'.repeat(501), review: '12/2026' })).toEqual({
      kind: 'faults',
      faults: [
        { field: 'threat', why: 'missing' },
        { field: 'why', why: 'long' },
        { field: 'review', why: 'day' },
      ],
    })
    expect(risk({ review: '31/02/2027' })).toEqual({ kind: 'faults', faults: [{ field: 'review', why: 'day' }] })
  })

  it('lets no consent end before it begins', () => {
    const consent = (until: string) =>
      readRecord(Consent, consentFields(t), {
        ...typed({ to: 'interview', told: 'Todo', by: 'Trabajo social', given: '03/11/2026', until }),
        fixed: { person: PERSON, withdrawn: null },
      })
    expect(consent('02/11/2026')).toEqual({ kind: 'faults', faults: [{ field: 'until', why: 'before' }] })
    expect([consent('03/11/2026').kind, consent('').kind]).toEqual(['content', 'content'])
  })

  it('lets nothing begin before a day that is known', () => {
    const fields = consentFields(t).map((field) => (field.name === 'given' ? { ...field, earliest: '2026-11-20' } : field))
    const renewed = (given: string) =>
      readRecord(Consent, fields, {
        ...typed({ to: 'interview', told: 'Todo', by: 'Trabajo social', given }),
        fixed: { person: PERSON, withdrawn: null },
      })
    expect(renewed('01/11/2026')).toEqual({ kind: 'faults', faults: [{ field: 'given', why: 'withdrawn' }] })
    expect(renewed('20/11/2026').kind).toBe('content')
  })

  it('asks why a referral was declined, and when it went out', () => {
    const read = (over: Readonly<Record<string, string>>) => {
      const { values } = typed({ service: PERSON, state: 'proposed', on: '2026-11-27', ...over })
      return readRecord(Referral, referralFields(t, []), { values, fixed: { person: PERSON, code: 'ABCD-2345' } })
    }
    expect(read({})).toMatchObject({ kind: 'content', content: { after30: null, sent: null } })
    expect(read({ state: 'declined' })).toEqual({ kind: 'faults', faults: [{ field: 'why', why: 'missing' }] })
    expect(read({ state: 'sent' })).toEqual({ kind: 'faults', faults: [{ field: 'sent', why: 'missing' }] })
    expect(read({ state: 'active', sent: '1/11/2026', after30: 'helps' })).toMatchObject({
      content: { sent: '2026-11-01', after30: 'helps' },
    })
  })
})
