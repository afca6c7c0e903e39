import { noncentralTTails } from './distributions/noncentral-t.ts'
import { tQuantile } from './distributions/t.ts'
import { zeroOf } from './distributions/solve.ts'

/** A two-sided test. @param alpha its level, 0.05 */
type Test = { readonly df: number; readonly ncp: number; readonly alpha: number }

/** Chance that the test finds the effect for which its non-centrality stands. */
const powerOf = ({ df, ncp, alpha }: Test): number => {
  const limit = tQuantile(1 - alpha / 2, df)
  return noncentralTTails(limit, df, ncp).upper + noncentralTTails(-limit, df, ncp).lower
}

export type Planned = {
  /** The smallest difference worth finding, in standard deviations. */
  readonly d: number
  readonly alpha?: number
}

/** Chance to find a difference between two arms of n persons each, not in clusters. @source Cohen (1988), ch. 2, by the non-central t */
export const powerOfArms = (n: number, { d, alpha = 0.05 }: Planned): number => powerOf({ df: 2 * n - 2, ncp: d * Math.sqrt(n / 2), alpha })

/** Chance to find a change of n persons; d is the mean change over the standard deviation of the changes. */
export const powerOfPairs = (n: number, { d, alpha = 0.05 }: Planned): number => powerOf({ df: n - 1, ncp: d * Math.sqrt(n), alpha })

export type InClusters = { readonly perArm: number; readonly size: number; readonly icc: number }

/**
 * Chance to find a difference between two arms of clusters.
 * @source Donner & Klar (2000), Design and Analysis of Cluster Randomization Trials, ch. 5: t on 2(J − 1) degrees of freedom
 */
export const powerOfClusters = ({ perArm, size, icc }: InClusters, { d, alpha = 0.05 }: Planned): number => {
  const effect = 1 + (size - 1) * icc
  return powerOf({ df: 2 * (perArm - 1), ncp: d * Math.sqrt((perArm * size) / (2 * effect)), alpha })
}

const MOST = 1e6

/** The n, not rounded, at which a power that grows with n is reached; undefined where a million do not reach it. */
export const sizeFor = (power: number, powerAt: (n: number) => number): number | undefined =>
  powerAt(MOST) < power ? undefined : zeroOf((n) => powerAt(n) - power, 2, MOST)

/** The smallest difference that is found with this power; undefined where twenty standard deviations are not. */
export const smallestFound = (power: number, powerAt: (d: number) => number): number | undefined =>
  powerAt(20) < power ? undefined : zeroOf((d) => powerAt(d) - power, 0, 20)
