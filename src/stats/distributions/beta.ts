import { lnGamma, type Tails } from './gamma.ts'

const STEPS = 10_000
const TINY = 1e-300
const EPSILON = 1e-15

const orTiny = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function, in Lentz's way; it converges fast where x < (a + 1)/(a + b + 2). */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1
  let d = 1 / orTiny(1 - ((a + b) * x) / (a + 1))
  let all = d
  for (let m = 1; m < STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / orTiny(1 + even * d)
    c = orTiny(1 + even / c)
    all *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / orTiny(1 + odd * d)
    c = orTiny(1 + odd / c)
    all *= d * c
    if (Math.abs(d * c - 1) < EPSILON) break
  }
  return all
}

/**
 * The regularised incomplete beta function: lower I_x(a, b) and upper I_y(b, a).
 * @param x from 0 to 1
 * @param y 1 − x, given beside it since it may be too small to be had as a difference
 * @source Press et al., Numerical Recipes (3rd ed.), §6.4
 */
export const incompleteBeta = (a: number, b: number, { x, y }: { readonly x: number; readonly y: number }): Tails => {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const weight = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log(y))
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (weight * fraction(a, b, x)) / a
    return { lower, upper: 1 - lower }
  }
  const upper = (weight * fraction(b, a, y)) / b
  return { lower: 1 - upper, upper }
}
