import { noncentralityLimits } from '../distributions/noncentral-t.ts'
import { mean, variance } from '../sample.ts'
import { enough, isRefused, LEVEL, refused, type Result } from '../result.ts'
import { smallSample } from '../standardised.ts'
import { ARMS, type Groups } from './welch.ts'

export const pooledDeviation = ({ treated, reference }: Groups): number => {
  const [a, b] = [treated.length - 1, reference.length - 1]
  return Math.sqrt((a * variance(treated) + b * variance(reference)) / (a + b))
}

/**
 * Hedges' g of two groups: the difference of their means over the standard deviation inside them. The limits take persons for independent of each other.
 * @source Hedges (1981), J. Educ. Stat. 6; limits by the non-central t; the error is that of the normal approximation
 */
export const betweenG = (groups: Groups): Result => {
  const { treated, reference } = groups
  const few = enough(Math.min(treated.length, reference.length), ARMS)
  if (isRefused(few)) return few
  const spread = pooledDeviation(groups)
  if (spread === 0) return refused('no-variance')
  const [a, b] = [treated.length, reference.length]
  const [root, j] = [Math.sqrt(1 / a + 1 / b), smallSample(a + b - 2)]
  const d = (mean(treated) - mean(reference)) / spread
  const value = d * j
  const [low, high] = noncentralityLimits(d / root, a + b - 2, LEVEL)
  const se = Math.sqrt((a + b) / (a * b) + value ** 2 / (2 * (a + b)))
  return {
    kind: 'value',
    value,
    n: a + b,
    se,
    df: a + b - 2,
    interval: { level: LEVEL, low: low * root * j, high: high * root * j, method: 'noncentral-t' },
    also: { pooledSd: spread },
    warnings: few,
  }
}
