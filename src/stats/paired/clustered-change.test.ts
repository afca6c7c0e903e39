import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Estimate, Result } from '../result.ts'
import { clusteredChange } from './clustered-change.ts'
import { pairedChange } from './t-test.ts'

const found = (result: Result): Estimate => {
  if (result.kind === 'refused') throw new Error(result.code)
  return result
}

/** Four sessions of two people, whose mean changes are 2, 4, 6, 8. */
const FOUR = [2, 4, 6, 8].flatMap((middle, at) => [-1, 1].map((off) => ({ change: middle + off, cluster: `S${at}` })))

describe('the mean change of people who share sessions', () => {
  it('has the error of the mean of the sessions’ means, and a p where there are degrees of freedom for one', () => {
    // Means 2, 4, 6, 8: variance 20/3, so se = √(20/3/4) with 3 degrees of freedom, too few for a p; t = 3.1824.
    const told = found(clusteredChange(FOUR))
    expect(told).toMatchObject({ value: 5, n: 8, clusters: 4, warnings: ['few-pairs', 'few-clusters-to-test'] })
    expect(told.se).toBeCloseTo(Math.sqrt(20 / 3 / 4), 12)
    expect(told.interval?.high).toBeCloseTo(5 + 3.182446305 * Math.sqrt(20 / 3 / 4), 8)
    expect(told).not.toHaveProperty('p')
    expect(found(clusteredChange([...FOUR, ...FOUR.map(({ change, cluster }) => ({ change, cluster: `${cluster}b` }))])).p).toBeGreaterThan(
      0,
    )
  })

  it('is Student’s paired t where nobody shares a session', () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 })), { minLength: 6, maxLength: 30 })
    fc.assert(
      fc.property(scores, (pairs) => {
        const changes = pairs.map(([before, after]) => after - before)
        fc.pre(new Set(changes).size > 1)
        const own = found(clusteredChange(changes.map((change, at) => ({ change, cluster: `${at}` }))))
        const student = found(pairedChange({ before: pairs.map(([before]) => before), after: pairs.map(([, after]) => after) }))
        for (const name of ['value', 'se', 'df', 'p'] as const) expect(own[name]).toBeCloseTo(student[name] ?? Number.NaN, 8)
        expect(own.interval?.low).toBeCloseTo(student.interval?.low ?? Number.NaN, 8)
      }),
    )
  })

  it('is refused of four people', () => {
    expect(clusteredChange(FOUR.slice(0, 4))).toEqual({ kind: 'refused', code: 'few-pairs', need: 5, have: 4 })
  })
})
