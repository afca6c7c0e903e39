import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import type { Consent } from '../../contract/protection/consent.ts'
import { id, version } from '../case-file.fixture.ts'
import { consentsBefore, renewalStarts } from './consents-before.ts'

const [PERSON, CONSENT] = [id(1), id(2)]
const FIRST: Consent = {
  person: PERSON,
  to: 'interview',
  told: 'Para qué sirve',
  by: 'Trabajo social',
  given: '2026-11-01',
  until: '2026-12-31',
  withdrawn: null,
}
const WITHDRAWN = { on: '2026-11-27', why: 'Tiene miedo' }
const written = (content: Consent, at: string, of = CONSENT): Version => ({
  ...version(of, 'person', { pseudonym: 'x', roles: ['victim'] }),
  kind: 'consent',
  content,
  at,
  entry: at,
})
const standing = (content: Consent) => ({ id: CONSENT, version: 'v', at: '', from: 'F', content })

describe('a consent that was taken back and given anew', () => {
  const versions = [
    written({ ...FIRST, withdrawn: WITHDRAWN }, '2026-11-27T10:00:00.000Z'),
    written(FIRST, '2026-11-01T10:00:00.000Z'),
    written({ ...FIRST, told: 'Otra palabra', withdrawn: WITHDRAWN }, '2026-11-27T11:00:00.000Z'),
    written({ ...FIRST, withdrawn: { on: '2026-11-20', why: null } }, '2026-11-20T10:00:00.000Z', id(3)),
    written({ ...FIRST, given: '2026-11-27' }, '2026-11-27T12:00:00.000Z'),
  ]
  it('keeps on which day and why it was taken back, once, and nothing of another', () =>
    expect(consentsBefore(versions, standing({ ...FIRST, given: '2026-11-27' }))).toEqual([
      { given: '2026-11-01', until: '2026-12-31', withdrawn: WITHDRAWN },
    ]))
  it('says nothing of before where it is withdrawn now and never was renewed', () =>
    expect(consentsBefore(versions, standing({ ...FIRST, withdrawn: WITHDRAWN }))).toEqual([]))

  it('is asked with the end that it had, unless that is past', () => {
    const untilOf = (until: string | null) => renewalStarts({ ...FIRST, until }, '2026-11-27')
    expect(untilOf('2026-12-31')).toEqual({ by: 'Trabajo social', given: '2026-11-27', until: '2026-12-31' })
    expect(untilOf('2026-11-27').until).toBe('2026-11-27')
    expect([untilOf('2026-11-26').until, untilOf(null).until]).toEqual([null, null])
  })
})
