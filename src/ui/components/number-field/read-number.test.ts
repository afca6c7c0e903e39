import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('a number that is typed', () => {
  it('is read as JSON writes it', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const exact = `${whole}.${String(cents).padStart(2, '0')}`
        expect(readNumber(exact)).toEqual({ kind: 'number', value: Number(exact), exact })
      }),
    ))

  it.each([
    ['12345', '12345'],
    ['1 234', '1234'],
    ['1\u00a0234.5', '1234.5'],
    ['1250,5', '1250.5'],
    ['12,5', '12.5'],
    ['0.125', '0.125'],
    ['1,250.50', '1250.50'],
    ['1.250,50', '1250.50'],
    ['12,500,000', '12500000'],
    ['12.500.000', '12500000'],
    ['007', '7'],
    ['-3', '-3'],
    ['\u22123', '-3'],
    [' 7 ', '7'],
  ])('%j is %s', (text, exact) => expect(readNumber(text)).toEqual({ kind: 'number', value: Number(exact), exact }))

  it.each(['12,500', '12.500', '1 250,500.5', '1,23,456', '12a', '1.2.3', '.', ',5', '--1', '1e3', '٣', '=5'])(
    '%j is not guessed at',
    (text) => expect(readNumber(text)).toEqual({ kind: 'unreadable' }),
  )

  it.each(['', '  '])('%j is nothing', (text) => expect(readNumber(text)).toEqual({ kind: 'empty' }))
})
