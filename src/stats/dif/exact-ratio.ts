import { lnGamma } from '../distributions/gamma.ts'
import { zeroOf } from '../distributions/solve.ts'
import type { Stratum } from './strata.ts'

const lnChoose = (n: number, k: number): number => lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1)

type Chances = { readonly least: number; readonly weights: readonly number[] }

/** How likely each number of right answers in the reference group is, the margins given and the ratio being 1. */
const chancesOf = ({ a, b, c, d }: Stratum): Chances => {
  const [reference, focal, right] = [a + b, c + d, a + c]
  const [least, most] = [Math.max(0, right - focal), Math.min(reference, right)]
  const lns = Array.from({ length: most - least + 1 }, (_, at) => lnChoose(reference, least + at) + lnChoose(focal, right - least - at))
  const top = Math.max(...lns)
  return { least, weights: lns.map((ln) => Math.exp(ln - top)) }
}

const together = (one: Chances, other: Chances): Chances => {
  const weights = Array.from({ length: one.weights.length + other.weights.length - 1 }, () => 0)
  for (const [i, w] of one.weights.entries()) for (const [j, v] of other.weights.entries()) weights[i + j] = (weights[i + j] ?? 0) + w * v
  const top = Math.max(...weights)
  return { least: one.least + other.least, weights: weights.map((weight) => weight / top) }
}

/**
 * Limits of the common odds ratio that hold also where a cell is empty: of the sum of right answers in the reference group, the margins of all strata given.
 * An end that is infinite is Infinity.
 * @source Mehta, Patel & Gray (1985), J. Am. Stat. Assoc. 80
 */
export const exactRatioLimits = (strata: readonly Stratum[], level: number): readonly [low: number, high: number] | undefined => {
  const all = strata.map(chancesOf).reduce<Chances>(together, { least: 0, weights: [1] })
  if (all.weights.length < 2) return undefined
  const observed = strata.reduce((sum, { a }) => sum + a, 0) - all.least
  const last = all.weights.length - 1
  const tailAt = (ln: number, isIn: (at: number) => boolean): number => {
    const lns = all.weights.map((weight, at) => Math.log(weight) + at * ln)
    const top = Math.max(...lns)
    const tilted = lns.map((one) => Math.exp(one - top))
    const whole = tilted.reduce((sum, one) => sum + one, 0)
    return tilted.reduce((sum, one, at) => (isIn(at) ? sum + one : sum), 0) / whole
  }
  const tail = (1 - level) / 2
  const low = observed === 0 ? 0 : Math.exp(zeroOf((ln) => tailAt(ln, (at) => at >= observed) - tail, -50, 50))
  const high = observed === last ? Infinity : Math.exp(zeroOf((ln) => tailAt(ln, (at) => at <= observed) - tail, -50, 50))
  return [low, high]
}
