import { expect, it } from 'vitest'
import { daysTo, todayHere } from './day-words.ts'

it('counts days over months, leap days and years, and below none once they are past', () => {
  expect(daysTo('2028-03-01', '2028-02-28')).toBe(2)
  expect(daysTo('2027-01-01', '2026-12-31')).toBe(1)
  expect(daysTo('2026-03-02', '2026-03-02')).toBe(0)
  expect(daysTo('2026-02-28', '2026-03-02')).toBe(-2)
})

it('takes the day of the place, not that of Greenwich', () => expect(todayHere(new Date(2026, 2, 2, 23, 59))).toBe('2026-03-02'))
