import { chiSquareUpper } from '../distributions/chi-square.ts'
import { sum } from '../sample.ts'
import type { Stratum } from './strata.ts'

/** On the scale of item difficulty that ETS uses: below 0 the item is harder for the focal group. @source Holland & Thayer (1988) */
export const delta = (lnRatio: number): number => -2.35 * lnRatio

export type MantelHaenszel = {
  /** Common odds ratio; 0 or Infinity where one side is empty. */
  readonly ratio: number
  /** With the correction of one half; undefined where nothing varies. */
  readonly chi: number | undefined
  readonly p: number | undefined
  /** Of ln ratio. @source Robins, Breslow & Greenland (1986), Biometrics 42 */
  readonly se: number | undefined
}

/** Far above what is lost in adding counts up, far below what tells two tables of people apart. */
const ROUNDING = 1e-9

const partsOf = ({ a, b, c, d }: Stratum) => {
  const n = a + b + c + d
  return { n, r: (a * d) / n, s: (b * c) / n, p: (a + d) / n, q: (b + c) / n }
}

/** @source Mantel & Haenszel (1959), J. Natl. Cancer Inst. 22 */
export const mantelHaenszel = (strata: readonly Stratum[]): MantelHaenszel => {
  const parts = strata.map(partsOf)
  const [r, s] = [sum(parts.map((one) => one.r)), sum(parts.map((one) => one.s))]
  const off = sum(strata.map(({ a, b, c, d }) => a - ((a + b) * (a + c)) / (a + b + c + d)))
  const spread = sum(
    strata.map(({ a, b, c, d }) => {
      const n = a + b + c + d
      return n > 1 ? ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1)) : 0
    }),
  )
  // A half more than there is would turn round: then nothing is taken off, as R's mantelhaen.test does.
  // A sum of just one half is added up as a hair less in one order of the groups and not in the other, hence the tolerance.
  const half = Math.abs(off) >= 0.5 - ROUNDING ? 0.5 : 0
  const chi = spread > 0 ? (Math.abs(off) - half) ** 2 / spread : undefined
  const variance =
    sum(parts.map((one) => one.p * one.r)) / (2 * r * r) +
    sum(parts.map((one) => one.p * one.s + one.q * one.r)) / (2 * r * s) +
    sum(parts.map((one) => one.q * one.s)) / (2 * s * s)
  return {
    ratio: r / s,
    chi,
    p: chi === undefined ? undefined : chiSquareUpper(chi, 1),
    se: r > 0 && s > 0 ? Math.sqrt(variance) : undefined,
  }
}
