import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnOf } from './drawn-of.ts'

const said = (...given: Parameters<typeof drawnOf>) =>
  drawnOf(...given)
    .map((one) => (one.kind === 'gap' ? `(${one.columns})` : one.at))
    .join(' ')

it('draws what is in sight, and the stop apart from it', () => {
  expect(said(9, { first: 2, last: 4 }, null)).toBe('(2) 2 3 4 (4)')
  expect(said(9, { first: -3, last: 1 }, 7)).toBe('0 1 (5) 7 (1)')
  expect(said(9, { first: 5, last: 40 }, 0)).toBe('0 (4) 5 6 7 8')
  expect(said(3, { first: 0, last: 2 }, 1)).toBe('0 1 2')
})

it('columns and gaps are together as many as there are', () =>
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: -9, max: 60 }), fc.nat(20), fc.nat(49), (count, first, more, apart) => {
      const drawn = drawnOf(count, { first, last: first + more }, apart < count ? apart : null)
      expect(drawn.reduce((sum, one) => sum + (one.kind === 'gap' ? one.columns : 1), 0)).toBe(count)
    }),
  ))
