import { enough, isRefused, refused, type Result } from '../result.ts'
import { ARMS } from '../between/welch.ts'
import { cr1s, cr2 } from './clustered.ts'
import { toldEffect } from './effect.ts'
import { leastSquares, plainError, type Row } from './least-squares.ts'

/** One person with a score before and after, in one of two arms. */
export type Compared = {
  readonly person: string
  readonly cluster: string
  readonly isTreated: boolean
  readonly before: number
  readonly after: number
}

/** Clusters in the arm that has fewest. */
export const fewestClusters = (persons: readonly Pick<Compared, 'cluster' | 'isTreated'>[]): number =>
  Math.min(...[true, false].map((arm) => new Set(persons.filter(({ isTreated }) => isTreated === arm).map(({ cluster }) => cluster)).size))

export const inFewer = (persons: readonly Pick<Compared, 'isTreated'>[]): number => {
  const treated = persons.filter(({ isTreated }) => isTreated).length
  return Math.min(treated, persons.length - treated)
}

const longRows = (persons: readonly Compared[], clusterOf: (one: Compared) => string): readonly Row[] =>
  persons.flatMap((one) => {
    const [arm, cluster] = [one.isTreated ? 1 : 0, clusterOf(one)]
    return [
      { y: one.before, x: [1, arm, 0, 0], cluster },
      { y: one.after, x: [1, arm, 1, arm], cluster },
    ]
  })

const INTERACTION = [0, 0, 0, 1] as const

/**
 * By how much those who were trained gained more than those who were not, in points: ordinary least squares of long data, score ~ arm × time, of persons with both
 * scores. The error is CR2 by cluster; beside it the plain one, which is too small, and CR1S by person.
 * @source Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36
 */
export const differenceInDifferences = (persons: readonly Compared[]): Result => {
  const few = enough(inFewer(persons), ARMS)
  if (isRefused(few)) return few
  const fit = leastSquares(longRows(persons, ({ cluster }) => cluster))
  const byPerson = leastSquares(longRows(persons, ({ person }) => person))
  if (!fit || !byPerson) return refused('columns-depend')
  const person = cr1s(byPerson, INTERACTION)
  const also = { sePlain: plainError(fit, 3), seByPerson: person.se, dfByPerson: person.df }
  return toldEffect(cr2(fit, INTERACTION), { n: persons.length, fewest: fewestClusters(persons), warnings: few, also })
}
