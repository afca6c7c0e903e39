import { normalQuantile } from '../distributions/normal.ts'
import { mean, sum } from '../sample.ts'
import { enough, type Interval, isRefused, LEVEL, type Result } from '../result.ts'

/** Limits of a share. @source Wilson (1927), J. Am. Stat. Assoc. 22 */
export const wilson = (hits: number, n: number, level = LEVEL): Interval => {
  const z = normalQuantile(1 - (1 - level) / 2)
  const [share, whole] = [hits / n, 1 + (z * z) / n]
  const middle = (share + (z * z) / (2 * n)) / whole
  const half = (z / whole) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { level, low: Math.max(0, middle - half), high: Math.min(1, middle + half), method: 'wilson' }
}

/** Outside these an item tells hardly anybody from anybody else. */
export const TELLING = { least: 0.2, most: 0.9 } as const

/** Share of those who answered an item who answered it right: from 0, nobody, to 1. */
export const facility = (scores: readonly number[]): Result => {
  const few = enough(scores.length, { refuse: 10, plain: 30, of: 'persons' })
  if (isRefused(few)) return few
  const value = mean(scores)
  const extreme = value < TELLING.least ? ['too-hard'] : value > TELLING.most ? ['too-easy'] : []
  return { kind: 'value', value, n: scores.length, interval: wilson(sum(scores), scores.length), warnings: [...few, ...extreme] }
}
