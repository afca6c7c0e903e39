import { tQuantile, tTwoSided } from '../distributions/t.ts'
import { mean } from '../sample.ts'
import { enough, isRefused, LEVEL, type Measure, refused, type Result } from '../result.ts'
import { changesOf, changeVariance, described, type Pairs } from './pairs.ts'

export const PAIRED: Measure = { refuse: 5, plain: 15, of: 'pairs' }

/** Mean change of the same persons, in points, with Student's t. @source Student (1908), Biometrika 6 */
export const pairedChange = (pairs: Pairs): Result => {
  const changes = changesOf(pairs)
  const n = changes.length
  const few = enough(n, PAIRED)
  if (isRefused(few)) return few
  const [value, se] = [mean(changes), Math.sqrt(changeVariance(pairs) / n)]
  if (se === 0) return refused('no-variance')
  const [t, half] = [value / se, tQuantile(1 - (1 - LEVEL) / 2, n - 1) * se]
  const interval = { level: LEVEL, low: value - half, high: value + half, method: 't' }
  return { kind: 'value', value, n, se, df: n - 1, p: tTwoSided(t, n - 1), interval, also: { t, ...described(pairs) }, warnings: few }
}
