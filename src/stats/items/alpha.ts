import { fQuantile } from '../distributions/f.ts'
import { deviation, sum, variance } from '../sample.ts'
import { enough, type Interval, isRefused, LEVEL, refused, type Result } from '../result.ts'

/** Scores of persons: one row for each, one column for each item. */
export type Scores = readonly (readonly number[])[]

export const totalsOf = (scores: Scores): readonly number[] => scores.map(sum)
export const columnOf = (scores: Scores, at: number): readonly number[] => scores.map((row) => row[at] ?? Number.NaN)
const widthOf = (scores: Scores): number => scores[0]?.length ?? 0

/** Limits of α. @source Feldt (1965), Psychometrika 30 */
const feldt = (alpha: number, { n, k }: { readonly n: number; readonly k: number }, level = LEVEL): Interval => {
  const [tail, freedoms] = [(1 - level) / 2, [n - 1, (n - 1) * (k - 1)] as const]
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, freedoms)
  return { level, low: limit(1 - tail), high: limit(tail), method: 'feldt' }
}

const NOT_FOR_PERSONS = 0.7

/**
 * Cronbach's α: how far the items of a form go together; 1 at most, and below 0 where they do not. On scores of 0 and 1 it is KR-20, whose variance of the
 * total is then taken over all persons, as those of the items are.
 * @source Cronbach (1951), Psychometrika 16; Kuder & Richardson (1937), Psychometrika 2
 */
export const alpha = (scores: Scores): Result => {
  const [n, k] = [scores.length, widthOf(scores)]
  if (k < 3) return refused('few-items', 3, k)
  const few = enough(n, { refuse: 20, plain: 100, of: 'persons' })
  if (isRefused(few)) return few
  const whole = variance(totalsOf(scores))
  if (whole === 0) return refused('no-variance')
  const parts = sum(Array.from({ length: k }, (_, at) => variance(columnOf(scores, at))))
  const value = (k / (k - 1)) * (1 - parts / whole)
  return {
    kind: 'value',
    value,
    n,
    interval: feldt(value, { n, k }),
    also: { items: k },
    warnings: [...few, ...(value < NOT_FOR_PERSONS ? ['not-for-persons'] : [])],
  }
}

/**
 * Standard error of measurement: by how many points a person's total would vary if they took like forms again. With it the half width of a score's interval.
 * @source Lord & Novick (1968), Statistical Theories of Mental Test Scores
 */
export const errorOfMeasurement = (scores: Scores): Result => {
  const found = alpha(scores)
  if (found.kind === 'refused') return found
  const value = deviation(totalsOf(scores)) * Math.sqrt(Math.max(0, 1 - found.value))
  return { kind: 'value', value, n: found.n, also: { halfWidth: 1.96 * value }, warnings: found.warnings }
}
