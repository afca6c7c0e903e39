import { fTails } from '../distributions/f.ts'
import { pooledDeviation } from '../between/standardised-difference.ts'
import { ARMS } from '../between/welch.ts'
import { mean } from '../sample.ts'
import { enough, isRefused, refused, type Result } from '../result.ts'
import { smallSample } from '../standardised.ts'
import { cr2 } from './clustered.ts'
import { type Compared, fewestClusters, inFewer } from './difference-in-differences.ts'
import { toldEffect } from './effect.ts'
import { leastSquares, plainError, type Row } from './least-squares.ts'

const rowsOf = (persons: readonly Compared[], xOf: (before: number, arm: number) => readonly number[]): readonly Row[] =>
  persons.map(({ before, after, isTreated, cluster }) => ({ y: after, x: xOf(before, isTreated ? 1 : 0), cluster }))

const UNEQUAL = 0.05

/**
 * The score after, compared at the same score before: after = β₀ + β₁ before + β₂ arm. The error of β₂ is CR2 by cluster. Where slopes differ between arms, that is
 * said, since one difference then does not hold for all.
 * @source Pustejovsky & Tipton (2018); adjusted g = β₂ over the standard deviation after, inside arms, times J
 */
export const ancova = (persons: readonly Compared[]): Result => {
  const few = enough(inFewer(persons), ARMS)
  if (isRefused(few)) return few
  const fit = leastSquares(rowsOf(persons, (before, arm) => [1, before, arm]))
  if (!fit) return refused('columns-depend')
  const crossed = leastSquares(rowsOf(persons, (before, arm) => [1, before, arm, before * arm]))
  const effect = cr2(fit, [0, 0, 1])
  const afterOf = (arm: boolean) => persons.filter(({ isTreated }) => isTreated === arm).map(({ after }) => after)
  const spread = pooledDeviation({ treated: afterOf(true), reference: afterOf(false) })
  const [intercept = 0, slope = 0] = fit.coefficients
  const reference = intercept + slope * mean(persons.map(({ before }) => before))
  const slopes =
    crossed && crossed.rss > 0 ? { slopesF: (fit.rss - crossed.rss) / (crossed.rss / crossed.df), slopesDf: crossed.df } : undefined
  const slopesP = slopes && fTails(slopes.slopesF, [1, slopes.slopesDf]).upper
  const also = {
    slope,
    sePlain: plainError(fit, 2),
    adjustedReference: reference,
    adjustedTreated: reference + effect.value,
    ...(spread > 0 && { adjustedG: (effect.value / spread) * smallSample(persons.length - 2) }),
    ...(slopes && { ...slopes, slopesP: slopesP ?? 1 }),
  }
  const warnings = [...few, ...(slopesP !== undefined && slopesP < UNEQUAL ? ['slopes-differ'] : [])]
  return toldEffect(effect, { n: persons.length, fewest: fewestClusters(persons), warnings, also })
}
