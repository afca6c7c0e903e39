import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from './beta.ts'
import { chiSquareUpper } from './chi-square.ts'
import { fQuantile, fTails } from './f.ts'
import { lnGamma } from './gamma.ts'
import { noncentralityLimits, noncentralTTails } from './noncentral-t.ts'
import { normalQuantile, normalTails } from './normal.ts'
import { tQuantile, tTails } from './t.ts'

/** By how much of its size a number is off. */
const off = (value: number, from: number) => Math.abs(value / from - 1)

describe('distributions', () => {
  // Of R 4.2.2: pt, qt, pf, qf, pchisq, pnorm, qnorm with lower.tail = FALSE where the upper tail is meant.
  it.each([
    ['t', () => tTails(2.5, 7.3).upper, 0.0198251173328002],
    ['t far out', () => tTails(40, 3).upper, 1.71903403945793e-5],
    ['quantile of t', () => tQuantile(0.975, 4.2), 2.72507272259237],
    ['F', () => fTails(3.3, [3, 17]).upper, 0.0456661318873598],
    ['quantile of F', () => fQuantile(0.025, [99, 2376]), 0.737385673112518],
    ['chi square', () => chiSquareUpper(30, 2), 3.05902320501826e-7],
    ['normal far out', () => normalTails(8).upper, 6.22096057427178e-16],
    ['quantile of the normal', () => normalQuantile(0.001), -3.09023230616781],
    ['non-central t', () => noncentralTTails(2, 10, 1.5).lower, 0.659154072442026],
    ['non-central t below zero', () => noncentralTTails(-1, 12, 2).upper, 0.998264169806458],
    ['non-central t at large numbers', () => noncentralTTails(35, 60, 30).upper, 0.0710426733271609],
  ] as const)('of %s have the value of R', (_, value, from) => {
    expect(off(value(), from)).toBeLessThan(1e-9)
  })

  it('of the gamma function are factorials at whole numbers', () => {
    for (const [x, factorial] of [
      [1, 1],
      [2, 1],
      [5, 24],
      [11, 3_628_800],
    ] as const)
      expect(Math.abs(lnGamma(x) - Math.log(factorial))).toBeLessThan(1e-13)
  })

  const positive = fc.double({ min: 0.1, max: 200, noNaN: true })

  it('have two tails that make one', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        const { lower, upper } = incompleteBeta(a, b, { x, y: 1 - x })
        expect(lower + upper).toBeCloseTo(1, 12)
        expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('give back the share that a quantile was asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 1, max: 500, noNaN: true }), (p, df) => {
        expect(tTails(tQuantile(p, df), df).lower).toBeCloseTo(p, 10)
        expect(normalTails(normalQuantile(p)).lower).toBeCloseTo(p, 12)
      }),
    )
  })

  it('of the non-central t is that of Student where it is central, and rises with t', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 2, max: 90, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (t, df, ncp) => {
          expect(noncentralTTails(t, df, 0).lower).toBeCloseTo(tTails(t, df).lower, 10)
          expect(noncentralTTails(t + 0.5, df, ncp).lower).toBeGreaterThanOrEqual(noncentralTTails(t, df, ncp).lower - 1e-10)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of the non-central t limits what may have given a t', () => {
    const [low, high] = noncentralityLimits(4.0621, 9, 0.95)
    expect(noncentralTTails(4.0621, 9, low).upper).toBeCloseTo(0.025, 9)
    expect(noncentralTTails(4.0621, 9, high).lower).toBeCloseTo(0.025, 9)
  })
})
