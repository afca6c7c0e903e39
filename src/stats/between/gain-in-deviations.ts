import { type Compared, differenceInDifferences } from '../models/difference-in-differences.ts'
import { ancova } from '../models/ancova.ts'
import { type Estimate, refused, type Result } from '../result.ts'
import { smallSample } from '../standardised.ts'
import { pooledDeviation } from './standardised-difference.ts'

const spreadOf = (persons: readonly Compared[], score: 'before' | 'after'): number => {
  const of = (arm: boolean) => persons.filter(({ isTreated }) => isTreated === arm).map((one) => one[score])
  return pooledDeviation({ treated: of(true), reference: of(false) })
}

/** An estimate in points as so many standard deviations: its limits are told in the same unit, so that they allow for clusters as it does; the p is that of the points, and stands there. */
const inDeviations = (points: Estimate, spread: number, correction: number): Estimate => {
  const { p: _, interval, ...told } = points
  const by = correction / spread
  return {
    ...told,
    value: told.value * by,
    ...(told.se !== undefined && { se: told.se * by }),
    ...(interval && {
      interval: {
        ...interval,
        ...(interval.low !== undefined && { low: interval.low * by }),
        ...(interval.high !== undefined && { high: interval.high * by }),
      },
    }),
    also: { pooledSd: spread },
  }
}

/**
 * d_ppc2: by how much one arm gained more than the other, over the standard deviation of the scores before, inside arms. That deviation is of people whom nothing
 * has changed yet, and does not depend on how alike two tests of a person are, as that of the gains does.
 * @source Morris (2008), Organizational Research Methods 11: the factor is 1 − 3/(4(n₁ + n₂ − 2) − 1)
 */
export const dppc2 = (persons: readonly Compared[]): Result => {
  const points = differenceInDifferences(persons)
  if (points.kind === 'refused') return points
  const spread = spreadOf(persons, 'before')
  if (spread === 0) return refused('no-variance')
  return inDeviations(points, spread, 1 - 3 / (4 * (persons.length - 2) - 1))
}

/** Adjusted g: the difference at the same first score, over the standard deviation of the scores after, inside arms, times J. @source Hedges (1981), J. Educ. Stat. 6 */
export const adjustedG = (persons: readonly Compared[]): Result => {
  const points = ancova(persons)
  if (points.kind === 'refused') return points
  const spread = spreadOf(persons, 'after')
  if (spread === 0) return refused('no-variance')
  return inDeviations(points, spread, smallSample(persons.length - 2))
}
