import { noncentralityLimits } from '../distributions/noncentral-t.ts'
import { mean, variance } from '../sample.ts'
import { enough, isRefused, LEVEL, refused, type Result } from '../result.ts'
import { smallSample } from '../standardised.ts'
import { changesOf, changeVariance, type Pairs } from './pairs.ts'
import { PAIRED } from './t-test.ts'

type Limits = ReturnType<typeof noncentralityLimits>
const known = new WeakMap<Pairs, Limits>()
/** Limits of the mean change over its own error, from which those of both sizes follow: looked for once. */
const limitsOf = (pairs: Pairs, t: number, df: number): Limits => {
  const limits = known.get(pairs) ?? noncentralityLimits(t, df, LEVEL)
  known.set(pairs, limits)
  return limits
}

/** A mean change over something in the same points. @param unit by what the change is divided. @param perT what the limits of the non-central t are multiplied by */
const standardised = (pairs: Pairs, sizes: (n: number, changeOf: number) => { readonly unit: number; readonly perT: number }): Result => {
  const changes = changesOf(pairs)
  const n = changes.length
  const few = enough(n, PAIRED)
  if (isRefused(few)) return few
  const spread = changeVariance(pairs)
  if (spread === 0) return refused('no-variance')
  const { unit, perT } = sizes(n, spread)
  const j = smallSample(n - 1)
  const [low, high] = limitsOf(pairs, mean(changes) / Math.sqrt(spread / n), n - 1)
  const interval = { level: LEVEL, low: low * perT * j, high: high * perT * j, method: 'noncentral-t' }
  return { kind: 'value', value: (mean(changes) / unit) * j, n, df: n - 1, interval, warnings: few }
}

/** Hedges' g_z: the mean change over the standard deviation of the changes. @source Hedges (1981); limits by the non-central t */
export const gz = (pairs: Pairs): Result => standardised(pairs, (n, spread) => ({ unit: Math.sqrt(spread), perT: 1 / Math.sqrt(n) }))

/** Hedges' g_av: the mean change over the root of the mean of both variances. @source Algina & Keselman (2003), Educ. Psychol. Meas. 63 */
export const gav = (pairs: Pairs): Result => {
  const both = variance(pairs.before) + variance(pairs.after)
  return standardised(pairs, (n, spread) => ({ unit: Math.sqrt(both / 2), perT: Math.sqrt((2 * spread) / (n * both)) }))
}
