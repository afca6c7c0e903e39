import { expect, it } from 'vitest'
import { sourcesOf } from '#test/sources.ts'
import { typedDate, writtenDate, writtenMoment } from './written-date.ts'

it('a date is written no more precisely than it is known', () => {
  const dates = ['2025', '2025-03', '2025-03-14']
  expect(dates.map((date) => writtenDate('es-419', date))).toEqual(['2025', 'marzo de 2025', '14 mar 2025'])
  expect(dates.map((date) => writtenDate('en-GB', date))).toEqual(['2025', 'March 2025', '14 Mar 2025'])
})

it('no date is written by a language alone', () => {
  // @ts-expect-error English alone is written as in the United States: Mar 14, 2025
  expect(writtenDate('en', '2025-03-14')).not.toBe(writtenDate('en-GB', '2025-03-14'))
})

it('a date stands in its field as it is typed', () => {
  expect(['2025', '2025-03', '2025-03-04', '2025-10-20', null].map(typedDate)).toEqual(['2025', '3/2025', '4/3/2025', '20/10/2025', ''])
})

it('a moment has its day as a date has it, and the hour of a day of 24', () => {
  const moment = new Date('2025-03-14T23:05:00Z')
  expect(writtenMoment('es-419', moment, 'UTC')).toBe('14 mar 2025, 23:05')
  expect(writtenMoment('en-GB', moment, 'UTC')).toBe('14 Mar 2025, 23:05')
})

it('no other file of the room writes whole dates in a way of its own', async () => {
  const OWN = /dateStyle|toLocale(?:Date|Time)?String\(|printDate\(/
  const files = [...(await sourcesOf('src/rooms/cases', /(?<!\.test)\.tsx?$/))]
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(([, text]) => OWN.test(text)).map(([file]) => file)).toEqual(['src/rooms/cases/domain/written-date.ts'])
})
