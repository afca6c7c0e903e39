import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareDifference } from '../between/share-difference.ts'
import type { Estimate, Result } from '../result.ts'
import { clusteredMean, groupDifference } from './group-means.ts'

const found = (result: Result): Estimate => {
  if (result.kind === 'refused') throw new Error(result.code)
  return result
}

/** Four sessions of two people, with means 2, 4, 6, 8. */
const FOUR = [2, 4, 6, 8].flatMap((middle, at) => [-1, 1].map((off) => ({ score: middle + off, cluster: `S${at}` })))

describe('a mean of people who share sessions', () => {
  it('has the error of the mean of the sessions’ means, where these are of one size', () => {
    // Means 2, 4, 6, 8: variance 20/3, so se = √(20/3/4) = 1.2910 with 3 degrees of freedom, t = 3.1824.
    const told = found(clusteredMean(FOUR))
    expect(told).toMatchObject({ value: 5, n: 8, clusters: 4 })
    expect(told.se).toBeCloseTo(Math.sqrt(20 / 3 / 4), 12)
    expect(told.df).toBeCloseTo(3, 10)
    expect(told.interval?.low).toBeCloseTo(5 - 3.182446305 * Math.sqrt(20 / 3 / 4), 8)
    expect(told).not.toHaveProperty('p')
  })

  it('has no limits with fewer than four sessions, and neither error nor NaN with one', () => {
    const three = found(clusteredMean(FOUR.filter(({ cluster }) => cluster !== 'S3')))
    expect(three).not.toHaveProperty('interval')
    const one = found(clusteredMean(FOUR.map(({ score }) => ({ score, cluster: 'S' }))))
    expect([one.value, 'se' in one, 'df' in one, 'interval' in one]).toEqual([5, false, false, false])
  })

  it('is refused of four people', () => {
    expect(clusteredMean(FOUR.slice(0, 4))).toEqual({ kind: 'refused', code: 'few-persons', need: 5, have: 4 })
  })
})

describe('the difference of two arms', () => {
  const arms = [0, 3].flatMap((more, arm) =>
    [2, 4, 6, 8].flatMap((middle, at) =>
      [-1, 0, 1].map((off) => ({ score: middle + off + more, cluster: `${arm}-${at}`, isTreated: arm === 1 })),
    ),
  )

  it('is that of the means, with the errors of both arms’ sessions', () => {
    const told = found(groupDifference(arms))
    expect(told.value).toBeCloseTo(3, 12)
    expect(told.se).toBeCloseTo(Math.sqrt((2 * (20 / 3)) / 4), 12)
    expect(told.df).toBeCloseTo(6, 10)
    expect(told.also).toMatchObject({ meanTreated: 8, meanReference: 5 })
    // Inside an arm: 4 sessions, squares 3 · 20 + 4 · 2 = 68 on 11 degrees of freedom; J(22) = 0.965 by 1 − 3/(4·22 − 1), near enough to three digits.
    expect(told.also?.['pooledSd']).toBeCloseTo(Math.sqrt(68 / 11), 12)
    expect(told.also?.['g']).toBeCloseTo((3 / Math.sqrt(68 / 11)) * (1 - 3 / 87), 3)
  })

  it('is not changed by an added constant, and changes its sign with the arms', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), (more) => {
        const [own, moved] = [arms, arms.map((one) => ({ ...one, score: one.score + more }))].map((all) => found(groupDifference(all)))
        const turned = found(groupDifference(arms.map((one) => ({ ...one, isTreated: !one.isTreated }))))
        expect(moved?.value).toBeCloseTo(own?.value ?? Number.NaN, 9)
        expect(moved?.se).toBeCloseTo(own?.se ?? Number.NaN, 9)
        expect(turned.value).toBeCloseTo(-(own?.value ?? Number.NaN), 9)
      }),
    )
  })

  it('is refused where an arm has fewer than ten', () => {
    expect(groupDifference(arms.slice(3))).toEqual({ kind: 'refused', code: 'few-in-an-arm', need: 10, have: 9 })
  })
})

describe('the difference of two shares', () => {
  it('has the limits of Newcombe’s example', () => {
    // 56 of 70 against 48 of 80: 0.2, from 0.0524 to 0.3339. Newcombe (1998), Stat. Med. 17, table II, example (a), method 10.
    const told = found(shareDifference({ hits: 56, n: 70 }, { hits: 48, n: 80 }))
    expect(told.value).toBeCloseTo(0.2, 12)
    expect(told.interval?.low).toBeCloseTo(0.0524, 4)
    expect(told.interval?.high).toBeCloseTo(0.3339, 4)
  })

  it('holds the value and stays within −1 and 1', () => {
    const share = fc.integer({ min: 10, max: 400 }).chain((n) => fc.record({ hits: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { value, interval } = found(shareDifference(a, b))
        const [low = Number.NaN, high = Number.NaN] = [interval?.low, interval?.high]
        expect(low).toBeLessThanOrEqual(value + 1e-12)
        expect(high).toBeGreaterThanOrEqual(value - 1e-12)
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
