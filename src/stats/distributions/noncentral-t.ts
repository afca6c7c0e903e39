import { incompleteBeta } from './beta.ts'
import { lnGamma, type Tails } from './gamma.ts'
import { normalTails } from './normal.ts'
import { zeroOf } from './solve.ts'

const LEAST = 1e-18
/** Beyond this the first term of the series is too small for a number. */
const FARTHEST = 37

/**
 * The non-central t distribution at t, to about 1e-10.
 * @param ncp its non-centrality, from −37 to 37
 * @source Lenth (1989), Applied Statistics 38, AS 243, whose series is summed for either tail, so that neither is one less the other
 */
export const noncentralTTails = (t: number, df: number, ncp: number): Tails => {
  if (t < 0) {
    const { lower, upper } = noncentralTTails(-t, df, -ncp)
    return { lower: upper, upper: lower }
  }
  const whole = df + t * t
  const [x, y] = [(t * t) / whole, df / whole]
  const half = (ncp * ncp) / 2
  const most = Math.floor(half)
  const sum = { lower: 0, upper: 0 }
  const add = (j: number): number => {
    const ln = half === 0 ? (j === 0 ? 0 : -Infinity) : j * Math.log(half) - half
    const even = Math.exp(ln - lnGamma(j + 1))
    const odd = (ncp / Math.SQRT2) * Math.exp(ln - lnGamma(j + 1.5))
    const [p, q] = [incompleteBeta(j + 0.5, df / 2, { x, y }), incompleteBeta(j + 1, df / 2, { x, y })]
    sum.lower += (even * p.lower + odd * q.lower) / 2
    sum.upper += (even * p.upper + odd * q.upper) / 2
    return Math.max(even, Math.abs(odd))
  }
  for (let j = most; add(j) > LEAST; j += 1);
  for (let j = most - 1; j >= 0 && add(j) > LEAST; j -= 1);
  return { lower: Math.min(1, Math.max(0, normalTails(-ncp).lower + sum.lower)), upper: Math.min(1, Math.max(0, sum.upper)) }
}

/**
 * The non-centralities for which an observed t stands at the ends of the middle part of the distribution: limits of a standardised mean.
 * @param level of the interval, 0.95
 * @source Steiger & Fouladi (1997), noncentrality interval estimation
 */
export const noncentralityLimits = (t: number, df: number, level: number): readonly [low: number, high: number] => {
  const tail = (1 - level) / 2
  const at = (want: (tails: Tails) => number) => zeroOf((ncp) => want(noncentralTTails(t, df, ncp)), -FARTHEST, FARTHEST)
  return [at(({ upper }) => upper - tail), at(({ lower }) => lower - tail)]
}
