import { normalQuantile } from '../distributions/normal.ts'
import { correlation } from '../sample.ts'
import { enough, type Interval, isRefused, LEVEL, refused, type Result } from '../result.ts'

/** Limits of a correlation. @source Fisher (1921), Metron 1 */
const fisherLimits = (r: number, n: number, level = LEVEL): Interval => {
  const [z, half] = [Math.atanh(r), normalQuantile(1 - (1 - level) / 2) / Math.sqrt(n - 3)]
  return { level, low: Math.tanh(z - half), high: Math.tanh(z + half), method: 'fisher-z' }
}

/** Below this an item hardly goes with the others, and is to be checked. */
export const LEAST_REST = 0.1

/**
 * Correlation of an item with the total of the other items, from −1 to 1: whether it goes with what the rest measures.
 * @param scores of one item, by person
 * @param totals of all items of the form, the same persons in the same order
 * @source Henrysson (1963), Psychometrika 28
 */
export const restCorrelation = (scores: readonly number[], totals: readonly number[]): Result => {
  const few = enough(scores.length, { refuse: 30, plain: 100, of: 'persons' })
  if (isRefused(few)) return few
  const value = correlation(
    scores,
    totals.map((total, at) => total - (scores[at] ?? 0)),
  )
  if (value === undefined) return refused('no-variance')
  const flag = value < 0 ? ['negative-rest-correlation'] : value < LEAST_REST ? ['low-rest-correlation'] : []
  return { kind: 'value', value, n: scores.length, interval: fisherLimits(value, scores.length), warnings: [...few, ...flag] }
}
