import { correlation, deviation, mean, variance } from '../sample.ts'

/** Scores of the same persons before and after, in the same order. */
export type Pairs = { readonly before: readonly number[]; readonly after: readonly number[] }

export const changesOf = ({ before, after }: Pairs): readonly number[] => after.map((score, at) => score - (before[at] ?? Number.NaN))

/** What a table says of pairs beside any statistic of their change. */
export const described = (pairs: Pairs): Readonly<Record<string, number>> => {
  const r = correlation(pairs.before, pairs.after)
  return {
    meanBefore: mean(pairs.before),
    meanAfter: mean(pairs.after),
    sdBefore: deviation(pairs.before),
    sdAfter: deviation(pairs.after),
    ...(r !== undefined && { correlation: r }),
  }
}

export const changeVariance = (pairs: Pairs): number => variance(changesOf(pairs))
