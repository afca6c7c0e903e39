import { incompleteGamma, type Tails } from './gamma.ts'
import { zeroOf } from './solve.ts'

/** The standard normal distribution at z. Both tails keep their digits. */
export const normalTails = (z: number): Tails => {
  const beyond = incompleteGamma(0.5, (z * z) / 2).upper / 2
  return z < 0 ? { lower: beyond, upper: 1 - beyond } : { lower: 1 - beyond, upper: beyond }
}

/** The z below which p of the standard normal distribution lies; 0 < p < 1. */
export const normalQuantile = (p: number): number => {
  if (p > 0.5) return -normalQuantile(1 - p)
  return zeroOf((z) => normalTails(z).lower - p, -40, 0)
}

/** Both tails beyond |z|. */
export const normalTwoSided = (z: number): number => 2 * normalTails(Math.abs(z)).upper
