import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancova } from '../models/ancova.ts'
import { type Compared, differenceInDifferences } from '../models/difference-in-differences.ts'
import type { Estimate, Result } from '../result.ts'
import { adjustedG, dppc2 } from './gain-in-deviations.ts'

const found = (result: Result): Estimate => {
  if (result.kind === 'refused') throw new Error(result.code)
  return result
}

/** Two arms of four sessions of three people; the trained gain 4, 5 or 6, the others 1, 0 or −1, and begin at the same scores. */
const persons: readonly Compared[] = [true, false].flatMap((isTreated) =>
  [6, 8, 10, 12].flatMap((before, session) =>
    [-1, 0, 1].map((off) => ({
      person: `${isTreated}-${session}-${off}`,
      cluster: `${isTreated}-${session}`,
      isTreated,
      before: before + off,
      after: before + off + (isTreated ? 5 : 0) + ((session + off) % 2),
    })),
  ),
)

describe('what one arm gained more, in standard deviations of the scores', () => {
  it('divides by the deviation before, inside arms, with Morris’s factor', () => {
    // Before, in each arm: squares 3 · 20 + 4 · 2 = 68 on 11 degrees of freedom. Of 24 people the factor is 1 − 3/87.
    const points = found(differenceInDifferences(persons))
    const told = found(dppc2(persons))
    expect(told.also).toEqual({ pooledSd: expect.closeTo(Math.sqrt(68 / 11), 12) })
    expect(told.value).toBeCloseTo((points.value / Math.sqrt(68 / 11)) * (1 - 3 / 87), 12)
    expect(told.value / (told.se ?? 0)).toBeCloseTo(points.value / (points.se ?? 0), 10)
    expect((told.interval?.low ?? 0) / told.value).toBeCloseTo((points.interval?.low ?? 0) / points.value, 10)
    expect(told).not.toHaveProperty('p')
  })

  it('at the same first score is the adjusted g of the analysis of covariance', () => {
    expect(found(adjustedG(persons)).value).toBeCloseTo(found(ancova(persons)).also?.['adjustedG'] ?? Number.NaN, 12)
  })

  it('is the same in whatever unit the test is marked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: -20, max: 20 }), (times, more) => {
        const marked = persons.map((one) => ({ ...one, before: one.before * times + more, after: one.after * times + more }))
        for (const statistic of [dppc2, adjustedG]) expect(found(statistic(marked)).value).toBeCloseTo(found(statistic(persons)).value, 8)
      }),
    )
  })

  it('is refused where an arm has fewer than ten, and where nobody differs', () => {
    expect(dppc2(persons.slice(3))).toEqual({ kind: 'refused', code: 'few-in-an-arm', need: 10, have: 9 })
    expect(dppc2(persons.map((one, at) => ({ ...one, before: 5, after: 5 + (at % 3) })))).toEqual({ kind: 'refused', code: 'no-variance' })
  })
})
