import { enough, isRefused, refused, type Result } from '../result.ts'
import { cr2 } from '../models/clustered.ts'
import { toldEffect } from '../models/effect.ts'
import { leastSquares, plainError } from '../models/least-squares.ts'
import { PAIRED } from './t-test.ts'

/** By how many points one person changed, and with whom its error may go together. */
export type Changed = { readonly change: number; readonly cluster: string }

/**
 * Mean change of the same persons, in points, with the error of a mean of clusters: CR2 of a model that has nothing but a constant. Where everybody is a cluster of
 * their own it is Student's paired t.
 * @source Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36
 */
export const clusteredChange = (persons: readonly Changed[]): Result => {
  const few = enough(persons.length, PAIRED)
  if (isRefused(few)) return few
  const fit = leastSquares(persons.map(({ change, cluster }) => ({ y: change, x: [1], cluster })))
  if (!fit) return refused('columns-depend')
  const effect = cr2(fit, [1])
  return toldEffect(effect, { n: persons.length, fewest: effect.clusters, warnings: few, also: { sePlain: plainError(fit, 0) } })
}
