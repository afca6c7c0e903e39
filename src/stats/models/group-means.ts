import { pooledDeviation } from '../between/standardised-difference.ts'
import { ARMS } from '../between/welch.ts'
import { enough, isRefused, type Measure, refused, type Result } from '../result.ts'
import { deviation, mean } from '../sample.ts'
import { smallSample } from '../standardised.ts'
import { cr2 } from './clustered.ts'
import { fewestClusters, inFewer } from './difference-in-differences.ts'
import { toldEffect } from './effect.ts'
import { leastSquares } from './least-squares.ts'

/** One person's score, and with whom its error may go together. */
export type Scored = { readonly score: number; readonly cluster: string }
export type ScoredInArm = Scored & { readonly isTreated: boolean }

const PERSONS: Measure = { refuse: 5, plain: 30, of: 'persons' }

/**
 * Mean of scores, with the error of a mean of clusters: CR2 of a model that has nothing but a constant. Without four clusters there are no limits.
 * @source Pustejovsky & Tipton (2018); with clusters of one size it is the standard error of the mean of their means
 */
export const clusteredMean = (persons: readonly Scored[]): Result => {
  const few = enough(persons.length, PERSONS)
  if (isRefused(few)) return few
  const scores = persons.map(({ score }) => score)
  const fit = leastSquares(persons.map(({ score, cluster }) => ({ y: score, x: [1], cluster })))
  if (!fit) return refused('columns-depend')
  const effect = cr2(fit, [1])
  // A mean stands without a test of whether it is 0, so that there are too few sessions to test is not said of it.
  const { p: _, ...told } = toldEffect(effect, {
    n: persons.length,
    fewest: effect.clusters,
    warnings: few,
    also: { sd: deviation(scores) },
  })
  return { ...told, warnings: told.warnings.filter((code) => code !== 'few-clusters-to-test') }
}

/**
 * By how much the means of two arms differ, in points, with CR2 errors by cluster; beside it the same over the standard deviation inside arms (Hedges' g).
 * @source Pustejovsky & Tipton (2018); Hedges (1981), J. Educ. Stat. 6
 */
export const groupDifference = (persons: readonly ScoredInArm[]): Result => {
  const few = enough(inFewer(persons), ARMS)
  if (isRefused(few)) return few
  const fit = leastSquares(persons.map(({ score, cluster, isTreated }) => ({ y: score, x: [1, isTreated ? 1 : 0], cluster })))
  if (!fit) return refused('columns-depend')
  const of = (arm: boolean) => persons.filter(({ isTreated }) => isTreated === arm).map(({ score }) => score)
  const groups = { treated: of(true), reference: of(false) }
  const spread = pooledDeviation(groups)
  const effect = cr2(fit, [0, 1])
  const also = {
    meanTreated: mean(groups.treated),
    meanReference: mean(groups.reference),
    pooledSd: spread,
    ...(spread > 0 && { g: (effect.value / spread) * smallSample(persons.length - 2) }),
  }
  return toldEffect(effect, { n: persons.length, fewest: fewestClusters(persons), warnings: few, also })
}
