import { mean } from '../sample.ts'
import { enough, isRefused, type Result } from '../result.ts'

const PART = 0.27

/**
 * Share right among those of the highest totals less the share right among those of the lowest, 27 in a hundred each. Who stands at the border with
 * equal totals is taken in the order of the rows.
 * @source Kelley (1939), J. Educ. Psychol. 30
 */
export const upperLower = (scores: readonly number[], totals: readonly number[]): Result => {
  const few = enough(scores.length, { refuse: 50, plain: 100, of: 'persons' })
  if (isRefused(few)) return few
  const size = Math.max(1, Math.round(PART * scores.length))
  const order = totals.map((total, at) => ({ total, score: scores[at] ?? 0 })).toSorted((a, b) => b.total - a.total)
  const scoresOf = (part: typeof order) => part.map(({ score }) => score)
  const value = mean(scoresOf(order.slice(0, size))) - mean(scoresOf(order.slice(-size)))
  const isTied = order[size - 1]?.total === order[size]?.total || order.at(-size)?.total === order.at(-size - 1)?.total
  return { kind: 'value', value, n: scores.length, also: { group: size }, warnings: [...few, ...(isTied ? ['tied-border'] : [])] }
}
