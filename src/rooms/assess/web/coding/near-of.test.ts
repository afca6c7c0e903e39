import { expect, it } from 'vitest'
import { nearOf } from './near-of.ts'

const line = (number: number) => ({ id: `S-${number}`, code: `R1-HN-POL-1/${String(number).padStart(3, '0')}` })

it('shows the neighbours of a statement in the order in which they were said', () => {
  const item = { ...line(9), near: ['S-7', 'S-8', 'S-10', 'S-11'] }
  // As the server gives them: what is on the page first, what is only around it behind.
  const page = [9, 10, 11, 12, 8, 7].map(line)
  const { before, behind } = nearOf(item, page)
  expect([before, behind].map((side) => side.map(({ id }) => id))).toEqual([
    ['S-7', 'S-8'],
    ['S-10', 'S-11'],
  ])
})
