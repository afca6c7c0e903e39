import { normalQuantile } from '../distributions/normal.ts'
import { covariance, mean, variance } from '../sample.ts'
import { enough, isRefused, LEVEL, refused, type Result } from '../result.ts'
import type { Pairs } from './pairs.ts'
import { PAIRED } from './t-test.ts'

const NEAR_TOP = 0.9

/**
 * Class gain ⟨g⟩: what was gained of what there was to gain, by the means of all: 1 where everybody knows everything after.
 * @param most the points there are
 * @source Hake (1998), Am. J. Phys. 66; limits by the delta method
 */
export const classGain = (pairs: Pairs, most: number): Result => {
  const n = pairs.before.length
  const few = enough(n, PAIRED)
  if (isRefused(few)) return few
  const [before, after] = [mean(pairs.before), mean(pairs.after)]
  if (before > NEAR_TOP * most) return refused('near-top', NEAR_TOP * most, before)
  const left = most - before
  const value = (after - before) / left
  const [byAfter, byBefore] = [1 / left, (after - most) / (left * left)]
  const spread =
    byAfter ** 2 * variance(pairs.after) +
    byBefore ** 2 * variance(pairs.before) +
    2 * byAfter * byBefore * covariance(pairs.before, pairs.after)
  const se = Math.sqrt(Math.max(0, spread) / n)
  const half = normalQuantile(1 - (1 - LEVEL) / 2) * se
  return { kind: 'value', value, n, se, interval: { level: LEVEL, low: value - half, high: value + half, method: 'delta' }, warnings: few }
}
