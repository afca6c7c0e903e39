import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { readNumber } from './read-number.ts'

describe.each(['es', 'en'] as const)('a number written in %s', (lang) => {
  it('is read as it is printed', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + (Math.sign(whole) * cents) / 100
        const printed = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 2 }).format(value)
        const read = readNumber(printed, lang)
        expect(read.kind).toBe('number')
        if (read.kind === 'number') expect(read.value).toBeCloseTo(value, 2)
      }),
    ))

  it.each([
    ['12345', 12345],
    ['1 234', 1234],
    ['1\u00a0234.5', 1234.5],
    ['-3', -3],
    ['\u22123', -3],
    [' 7 ', 7],
  ])('%j is %d', (text, value) => expect(readNumber(text, lang)).toEqual({ kind: 'number', value }))

  it.each(['1,5', '1,23,456', '12a', '1.2.3', '.', '--1', '1e3', '٣'])('%j is not guessed at', (text) =>
    expect(readNumber(text, lang)).toEqual({ kind: 'unreadable' }),
  )

  it.each(['', '  '])('%j is nothing', (text) => expect(readNumber(text, lang)).toEqual({ kind: 'empty' }))
})
