import { incompleteBeta } from './beta.ts'
import type { Tails } from './gamma.ts'
import { zeroOf } from './solve.ts'

export type Freedoms = readonly [over: number, under: number]

/** The F distribution at f. @param freedoms degrees of freedom of what is divided and of what divides */
export const fTails = (f: number, [over, under]: Freedoms): Tails => {
  const whole = under + over * f
  return incompleteBeta(over / 2, under / 2, { x: (over * f) / whole, y: under / whole })
}

/** The f below which p of the distribution lies; 0 < p < 1. */
export const fQuantile = (p: number, freedoms: Freedoms): number =>
  Math.exp(zeroOf((ln) => fTails(Math.exp(ln), freedoms).lower - p, -60, 60))
