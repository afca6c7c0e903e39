import { expect, it } from 'vitest'
import { dayAmong, dayIn, localDay } from './days.ts'

it('is the day that the clock of a country shows, and of several the one that has not ended in all', () => {
  const evening = '2028-06-02T05:30:00.000Z'
  expect([dayIn('HN', evening), dayIn('PA', evening), dayIn('XX', evening)]).toEqual(['2028-06-01', '2028-06-02', '2028-06-02'])
  expect([dayAmong(['PA', 'HN'], evening), dayAmong(['PA'], evening), dayAmong([], evening)]).toEqual([
    '2028-06-01',
    '2028-06-02',
    '2028-06-02',
  ])
})

it.each([
  ['America/Guatemala', '2026-03-02T05:59:59.000Z', '2026-03-01'],
  ['America/Guatemala', '2026-03-02T06:00:00.000Z', '2026-03-02'],
  ['America/Panama', '2026-03-02T05:00:00.000Z', '2026-03-02'],
])('in %s at %s it is %s', (zone, instant, day) => {
  expect(localDay(zone, instant)).toBe(day)
})
