import { expect, it } from 'vitest'
import { dayAmong, dayIn } from './usual-zone.ts'

it('is the day that the clock of a country shows, and of several the one that has not ended in all', () => {
  const evening = '2028-06-02T05:30:00.000Z'
  expect([dayIn('HN', evening), dayIn('PA', evening), dayIn('XX', evening)]).toEqual(['2028-06-01', '2028-06-02', '2028-06-02'])
  expect([dayAmong(['PA', 'HN'], evening), dayAmong(['PA'], evening), dayAmong([], evening)]).toEqual([
    '2028-06-01',
    '2028-06-02',
    '2028-06-02',
  ])
})
