import { enough, isRefused, type Result } from '../result.ts'
import { deviation, mean, median } from '../sample.ts'
import { wilson } from './facility.ts'

/** On a scale of five, from here a rating is favourable. */
const HIGH = 4

/**
 * Share of those who rated something on a scale of 1 to 5 who gave it 4 or 5, with their mean, median and standard deviation beside it.
 * @source Wilson (1927), J. Am. Stat. Assoc. 22, for the limits
 */
export const shareHigh = (ratings: readonly number[]): Result => {
  const few = enough(ratings.length, { refuse: 10, plain: 30, of: 'persons' })
  if (isRefused(few)) return few
  const hits = ratings.filter((rating) => rating >= HIGH).length
  const also = { mean: mean(ratings), median: median(ratings), sd: deviation(ratings) }
  return { kind: 'value', value: hits / ratings.length, n: ratings.length, interval: wilson(hits, ratings.length), also, warnings: few }
}
