import { describe, expect, it } from 'vitest'
import { beginsBefore, inForce, spanOf } from './span.ts'

const basis = { source: 'x', grade: 'text' } as const
const from = (notBefore: string | null, notAfter: string | null) => ({ from: { notBefore, notAfter, ...basis } })
const [old, middle, current] = [from(null, null), from('2012-01-01', '2012-12-31'), from('2020-06-25', '2020-06-25')]
const applying = (date: string | undefined) =>
  inForce([old, middle, current], spanOf(date)).map((one) => [old, middle, current].indexOf(one))

describe('a date', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-03-14', '2025-03-14', '2025-03-14'],
  ])('%s is the days from %s to %s', (date, first, last) => expect(spanOf(date)).toEqual({ first, last }))
  it('that is not known may be any', () => expect(applying('unknown')).toEqual([0, 1, 2]))
  it('that is left out may be any', () => expect(applying(undefined)).toEqual([0, 1, 2]))
})

describe('the wordings that may be in force', () => {
  it.each([
    ['2011-12-31', [0]],
    ['2012-01-01', [0, 1]],
    ['2012-12-30', [0, 1]],
    ['2012-12-31', [1]],
    ['2020-06-24', [1]],
    ['2020-06-25', [2]],
    ['2020-06', [1, 2]],
    ['2021', [2]],
  ])('%s: %j', (date, expected) => expect(applying(date)).toEqual(expected))
  it('are both for ever where no source bounds the beginning', () =>
    expect(inForce([old, from('2012-01-01', null)], spanOf('2030')).length).toBe(2))
  it('are asked of any date where they are a yardstick', () => {
    const yardstick = { from: { ...from('2003-12-25', '2003-12-25').from, anyDate: true as const } }
    expect([inForce([yardstick], spanOf('1999')).length, beginsBefore([yardstick], spanOf('1999'))]).toEqual([1, false])
    expect(beginsBefore([middle], spanOf('2012-06'))).toBe(true)
    expect(beginsBefore([old, middle], spanOf('1999'))).toBe(false)
  })
  it('keep their order where a bound of one lies within another', () => {
    const [a, b, c] = [from(null, null), from('2012-01-01', null), from(null, '2020-12-31')]
    expect(inForce([a, b, c], spanOf('2030'))).toEqual([c])
    expect(inForce([a, b, c], spanOf('2005'))).toEqual([a])
  })
  it('are none before the first that is held', () => expect(inForce([middle], spanOf('1999'))).toEqual([]))
})
