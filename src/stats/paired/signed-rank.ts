import { normalQuantile, normalTwoSided } from '../distributions/normal.ts'
import { midranks, sum } from '../sample.ts'
import { enough, isRefused, LEVEL, refused, type Result } from '../result.ts'
import { changesOf, type Pairs } from './pairs.ts'
import { PAIRED } from './t-test.ts'

/** Up to so many changes the distribution is worked out exactly. */
const EXACT = 50

/**
 * How likely each sum is of a part of some ranks where each is in it or not by the toss of a coin.
 * @param doubled ranks times two, so that those shared by two are whole numbers
 * @source Streitberg & Röhmel (1986), Statistical Software Newsletter 12: the shift algorithm
 */
const sumsOf = (doubled: readonly number[]): readonly number[] => {
  let chances = [1]
  for (const rank of doubled) {
    const next = Array.from({ length: chances.length + rank }, () => 0)
    for (const [at, chance] of chances.entries()) {
      next[at] = (next[at] ?? 0) + chance / 2
      next[at + rank] = (next[at + rank] ?? 0) + chance / 2
    }
    chances = next
  }
  return chances
}

/** Twice the smaller tail at an observed sum. */
const exactP = (doubled: readonly number[], observed: number): number => {
  const chances = sumsOf(doubled)
  const [below, above] = [sum(chances.slice(0, observed + 1)), sum(chances.slice(observed))]
  return Math.min(1, 2 * Math.min(below, above))
}

/** By the normal distribution, corrected for ties and for steps. */
const normalP = (ranks: readonly number[], observed: number): number => {
  const [middle, spread] = [sum(ranks) / 2, Math.sqrt(sum(ranks.map((rank) => rank * rank)) / 4)]
  const off = observed - middle
  return Math.min(1, normalTwoSided((off - Math.sign(off) / 2) / spread))
}

/**
 * Wilcoxon's signed rank test of a change: V, the sum of the ranks of those who gained; exact up to 50 changes, also with ties. Changes of zero are left out and
 * counted. With it the rank-biserial correlation, from −1, all lost, to 1, all gained.
 * @param pairs whole numbers, so that equal changes are equal
 * @source Wilcoxon (1945), Biometrics Bulletin 1; Kerby (2014) for the correlation
 */
export const signedRank = (pairs: Pairs): Result => {
  const all = changesOf(pairs)
  const few = enough(all.length, PAIRED)
  if (isRefused(few)) return few
  const changes = all.filter((change) => change !== 0)
  if (changes.length === 0) return refused('no-variance')
  const ranks = midranks(changes.map(Math.abs))
  const [gained, whole] = [sum(ranks.filter((_, at) => (changes[at] ?? 0) > 0)), sum(ranks)]
  const isExact = changes.length <= EXACT
  const p = isExact
    ? exactP(
        ranks.map((rank) => Math.round(2 * rank)),
        Math.round(2 * gained),
      )
    : normalP(ranks, gained)
  const also = { zeros: all.length - changes.length, rankBiserial: (2 * gained - whole) / whole, exact: isExact ? 1 : 0 }
  return { kind: 'value', value: gained, n: all.length, p, also, warnings: few }
}

/** How many of n(n+1)/2 averages lie below the limit of an interval: of the distribution of V without ties or zeros. */
const limitRank = (n: number, level: number): number => {
  const chances = sumsOf(Array.from({ length: n }, (_, at) => at + 1))
  let [below, at] = [0, 0]
  while (below + (chances[at] ?? 1) <= (1 - level) / 2) {
    below += chances[at] ?? 1
    at += 1
  }
  return at
}

/** Averages of all pairs of values, each with itself too, in their order: equal ones once, with how many there are up to them. */
const averagesOf = (values: readonly number[]): readonly { readonly value: number; readonly upTo: number }[] => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const distinct = [...counts]
  const averages = new Map<number, number>()
  for (const [at, [one, n]] of distinct.entries())
    for (const [other, m] of distinct.slice(at)) {
      const average = (one + other) / 2
      averages.set(average, (averages.get(average) ?? 0) + (one === other ? (n * (n + 1)) / 2 : n * m))
    }
  let upTo = 0
  return [...averages]
    .toSorted(([a], [b]) => a - b)
    .map(([value, n]) => {
      upTo += n
      return { value, upTo }
    })
}

const LARGE = 200

/**
 * The Hodges–Lehmann estimate: the median of the averages of all pairs of changes, each with itself too, zeros among them.
 * @source Hodges & Lehmann (1963), Ann. Math. Stat. 34; limits: Hollander & Wolfe (1973), §3.3, wider than said where changes are tied
 */
export const hodgesLehmann = (pairs: Pairs): Result => {
  const changes = changesOf(pairs)
  const n = changes.length
  const few = enough(n, PAIRED)
  if (isRefused(few)) return few
  const averages = averagesOf(changes)
  const all = (n * (n + 1)) / 2
  /** The average that stands k-th, from 1. */
  const kth = (k: number): number | undefined => averages.find(({ upTo }) => upTo >= k)?.value
  const value = ((kth(Math.ceil(all / 2)) ?? Number.NaN) + (kth(Math.floor(all / 2) + 1) ?? Number.NaN)) / 2
  const cut =
    n <= LARGE
      ? limitRank(n, LEVEL)
      : Math.floor(all / 2 - normalQuantile(1 - (1 - LEVEL) / 2) * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24))
  const [low, high] = [kth(cut), kth(all + 1 - cut)]
  // Of few changes no two averages are far enough apart for the level.
  if (cut < 1 || low === undefined || high === undefined) return { kind: 'value', value, n, warnings: [...few, 'no-interval'] }
  return { kind: 'value', value, n, interval: { level: LEVEL, low, high, method: 'signed-rank' }, warnings: few }
}
