import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../messages.ts'
import { approvedOn } from './approved-on.ts'
import { noticeOf } from './distinguish/notice.ts'

const evening = { system: 'HN', approvedAt: '2027-01-02T02:00:00.000Z' } as const

it('is the day that it was in the country, where it is written too', () => {
  expect(approvedOn(evening)).toBe('2027-01-01')
  expect(approvedOn({ ...evening, approvedAt: '2027-01-02T06:00:00.000Z' })).toBe('2027-01-02')
  const approved = [{ ...evening, number: 1, officeEs: 'Fiscalía', officeEn: 'Prosecution', isPractice: false }]
  expect(noticeOf(translator('en', lawMessages), { systems: ['HN'], approved })).toContain('approved on 1 January 2027 by Prosecution')
})
