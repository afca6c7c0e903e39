import { expect, it } from 'vitest'
import type { Consent } from '../../contract/protection/consent.ts'
import { id } from '../case-file.fixture.ts'
import { isTakenBack } from './taken-back.ts'

const PERSON = id(1)
const consent = (n: number, changes: Partial<Consent> = {}) => ({
  id: id(n),
  version: `version of ${n}`,
  at: '2026-03-02T14:00:00.000Z',
  from: 'F',
  content: {
    person: PERSON,
    to: 'referral' as const,
    told: 'Qué se pide',
    by: 'Enlace',
    given: '2026-03-01',
    until: null,
    withdrawn: null,
    ...changes,
  },
})
const TAKEN_BACK = { withdrawn: { on: '2026-03-02', why: null } }

it.for([
  ['agreed', [consent(2)], false],
  ['took it back', [consent(2, TAKEN_BACK)], true],
  ['took it back by one of two versions', [consent(2, TAKEN_BACK), { ...consent(2), version: 'reworded' }], true],
  ['took it back, and somebody wrote a further one', [consent(2, TAKEN_BACK), consent(3)], true],
  ['took back a consent to something else', [consent(2), consent(3, { ...TAKEN_BACK, to: 'contact' })], false],
  ['is not who took it back', [consent(2), consent(3, { ...TAKEN_BACK, person: id(9) })], false],
  ['was never asked', [], false],
] as const)('whether a consent to be referred was taken back by whoever %s', ([, all, is]) =>
  expect(isTakenBack({ consent: all }, PERSON, 'referral')).toBe(is),
)
