import { expect, it } from 'vitest'
import { dateFault } from './date-fault.ts'

it.each([
  ['', 'none'],
  ['  ', 'none'],
  ['202', 'wrong'],
  ['2025-02-30', 'wrong'],
  ['2026', undefined],
  ['2026-11', undefined],
  [' 27/11/2026 ', undefined],
  ['28/11/2026', 'future'],
  ['12/2026', 'future'],
  ['2027', 'future'],
] as const)('of the date %j on 27 November 2026: %s', (typed, fault) => {
  expect(dateFault(typed, '2026-11-27')).toBe(fault)
  expect(dateFault(typed, '2026-11-27T10:00:00.000Z')).toBe(fault)
})
