import { tQuantile, tTwoSided } from '../distributions/t.ts'
import { mean, variance } from '../sample.ts'
import { enough, isRefused, LEVEL, type Measure, refused, type Result } from '../result.ts'

export const ARMS: Measure = { refuse: 10, plain: 30, of: 'in-an-arm' }

/** Scores of those who had something and of those who had not. */
export type Groups = { readonly treated: readonly number[]; readonly reference: readonly number[] }

/** Difference of two means whose spreads may differ. @source Welch (1947), Biometrika 34 */
export const welch = ({ treated, reference }: Groups): Result => {
  const few = enough(Math.min(treated.length, reference.length), ARMS)
  if (isRefused(few)) return few
  const [a, b] = [variance(treated) / treated.length, variance(reference) / reference.length]
  const se = Math.sqrt(a + b)
  if (se === 0) return refused('no-variance')
  const df = (a + b) ** 2 / (a ** 2 / (treated.length - 1) + b ** 2 / (reference.length - 1))
  const value = mean(treated) - mean(reference)
  const half = tQuantile(1 - (1 - LEVEL) / 2, df) * se
  const n = treated.length + reference.length
  return {
    kind: 'value',
    value,
    n,
    se,
    df,
    p: tTwoSided(value / se, df),
    interval: { level: LEVEL, low: value - half, high: value + half, method: 't' },
    also: { t: value / se },
    warnings: few,
  }
}
