import { expect, it } from 'vitest'
import { roughDate } from './rough-date.ts'

it('a date is written no more precisely than it is known', () => {
  expect(['2025', '2025-03', '2025-03-14'].map((date) => roughDate('es-419', date))).toEqual(['2025', 'marzo de 2025', '14 mar 2025'])
  expect(['2025', '2025-03', '2025-03-14'].map((date) => roughDate('en-GB', date))).toEqual(['2025', 'March 2025', '14 Mar 2025'])
})
