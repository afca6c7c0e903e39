import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountOf, apart, compareAmounts, sumOf, unitsOf } from './amounts.ts'

it('adds what floating numbers do not', () => {
  expect(0.1 + 0.2).not.toBe(0.3)
  expect(sumOf(['0.10', '0.20'])).toBe('0.30')
  expect(sumOf(['999999999999999.9999', '0.0001'])).toBe('1000000000000000')
  expect(sumOf([])).toBe('0')
  expect(sumOf(['1250.5', '0.005'])).toBe('1250.505')
})

it('tells how far apart two are, and which is more', () => {
  expect([apart('10', '2.50'), apart('2.50', '10')]).toEqual(['7.50', '7.50'])
  expect([compareAmounts('9', '10'), compareAmounts('10', '10.00'), compareAmounts('10.01', '10')]).toEqual([-1, 0, 1])
})

it('holds for every amount: what is read is what was written, and no order changes a sum', () => {
  const amount = fc
    .tuple(fc.bigInt(0n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`)
  fc.assert(fc.property(amount, (one) => unitsOf(amountOf(unitsOf(one))) === unitsOf(one)))
  fc.assert(fc.property(fc.array(amount), (all) => sumOf(all) === sumOf(all.toReversed())))
  fc.assert(fc.property(amount, amount, (one, other) => sumOf([apart(sumOf([one, other]), other)]) === sumOf([one])))
})
