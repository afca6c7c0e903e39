import { expect, it } from 'vitest'
import { dayIn } from './day-in.ts'

it.each([
  ['America/Guatemala', '2026-03-02T05:59:59.000Z', '2026-03-01'],
  ['America/Guatemala', '2026-03-02T06:00:00.000Z', '2026-03-02'],
  ['America/Panama', '2026-03-02T05:00:00.000Z', '2026-03-02'],
])('in %s at %s it is %s', (zone, instant, day) => {
  expect(dayIn(zone, instant)).toBe(day)
})
