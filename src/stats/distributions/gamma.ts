/** Coefficients of Lanczos' approximation with g = 7 and nine terms. @source Lanczos (1964), SIAM J. Numer. Anal. B 1; coefficients of P. Godfrey */
const LANCZOS: readonly [number, ...number[]] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const G = 7

/** ln Γ(x) for x > 0, to about 1e-14 of its size. */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  const z = x - 1
  const [first, ...rest] = LANCZOS
  const sum = rest.reduce((all, coefficient, at) => all + coefficient / (z + at + 1), first)
  const t = z + G + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Both tails of something that has two: neither is worked out as one less the other, so that a small one keeps its digits. */
export type Tails = { readonly lower: number; readonly upper: number }

const STEPS = 10_000
const TINY = 1e-300
const EPSILON = 1e-16

/** By its power series; it converges fast where x < a + 1. */
const lowerBySeries = (a: number, x: number): number => {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; n < STEPS && term > sum * EPSILON; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** By the continued fraction, in Lentz's way; it converges fast where x > a + 1. */
const upperByFraction = (a: number, x: number): number => {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < STEPS; n += 1) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b || TINY)
    c = b + an / c || TINY
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) < EPSILON * 10) break
  }
  return fraction
}

/**
 * The regularised incomplete gamma function: lower P(a, x) and upper Q(a, x).
 * @param a above 0
 * @param x 0 or more
 * @source Press et al., Numerical Recipes (3rd ed.), §6.2
 */
export const incompleteGamma = (a: number, x: number): Tails => {
  if (x <= 0) return { lower: 0, upper: 1 }
  const weight = Math.exp(a * Math.log(x) - x - lnGamma(a))
  if (x < a + 1) {
    const lower = weight * lowerBySeries(a, x)
    return { lower, upper: 1 - lower }
  }
  const upper = weight * upperByFraction(a, x)
  return { lower: 1 - upper, upper }
}
