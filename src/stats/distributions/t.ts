import { incompleteBeta } from './beta.ts'
import type { Tails } from './gamma.ts'
import { zeroAround } from './solve.ts'

/** Student's t distribution at t. @param df degrees of freedom, above 0, also a fraction */
export const tTails = (t: number, df: number): Tails => {
  const whole = df + t * t
  const beyond = incompleteBeta(df / 2, 0.5, { x: df / whole, y: (t * t) / whole }).lower / 2
  return t < 0 ? { lower: beyond, upper: 1 - beyond } : { lower: 1 - beyond, upper: beyond }
}

/** The t below which p of the distribution lies; 0 < p < 1. */
export const tQuantile = (p: number, df: number): number => zeroAround((t) => tTails(t, df).lower - p, 0)

/** Both tails beyond |t|. */
export const tTwoSided = (t: number, df: number): number => 2 * tTails(Math.abs(t), df).upper
