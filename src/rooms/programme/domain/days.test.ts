import { expect, it } from 'vitest'
import { begunDayIn, dayAmong, dayIn, hasEndedInOne, lastDayAmong, localDay, unendedDayIn } from './days.ts'

it('is the day that the clock of a country shows, and of several the earliest or the latest', () => {
  const evening = '2028-06-02T05:30:00.000Z'
  expect([dayIn('HN', evening), dayIn('PA', evening), dayIn('XX', evening)]).toEqual(['2028-06-01', '2028-06-02', '2028-06-02'])
  expect([dayAmong(['PA', 'HN'], evening), dayAmong(['PA'], evening), dayAmong([], evening)]).toEqual([
    '2028-06-01',
    '2028-06-02',
    '2028-06-02',
  ])
  expect([lastDayAmong(['PA', 'HN'], evening), lastDayAmong(['HN'], evening)]).toEqual(['2028-06-02', '2028-06-01'])
})

it.each([
  // Half past seven in the evening of the 20th in Lima, whose clock nobody told.
  ['PE', '2026-03-21T00:30:00.000Z', '2026-03-20', '2026-03-21'],
  ['PE', '2026-03-21T11:59:00.000Z', '2026-03-20', '2026-03-22'],
  ['PE', '2026-03-21T12:00:00.000Z', '2026-03-21', '2026-03-22'],
  ['PE', '2026-03-21T09:59:00.000Z', '2026-03-20', '2026-03-21'],
  ['HN', '2026-03-21T05:59:00.000Z', '2026-03-20', '2026-03-20'],
  ['HN', '2026-03-21T06:00:00.000Z', '2026-03-21', '2026-03-21'],
])('in %s at %s the day %s has not ended, and %s may have begun', (country, instant, unended, begun) => {
  expect([unendedDayIn(country, instant), begunDayIn(country, instant)]).toEqual([unended, begun])
})

it('has ended in one of several countries before it has in all of them', () => {
  const between = '2026-03-21T05:30:00.000Z'
  const ended = (...countries: string[]) => hasEndedInOne('2026-03-20', countries, between)
  expect([ended('HN', 'PA'), ended('HN'), ended('HN', 'PE'), ended()]).toEqual([true, false, false, false])
})

it.each([
  ['America/Guatemala', '2026-03-02T05:59:59.000Z', '2026-03-01'],
  ['America/Guatemala', '2026-03-02T06:00:00.000Z', '2026-03-02'],
  ['America/Panama', '2026-03-02T05:00:00.000Z', '2026-03-02'],
])('in %s at %s it is %s', (zone, instant, day) => {
  expect(localDay(zone, instant)).toBe(day)
})
