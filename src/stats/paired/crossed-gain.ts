import { enough, isRefused, refused, type Result } from '../result.ts'
import { cr2 } from '../models/clustered.ts'
import { toldEffect } from '../models/effect.ts'
import { leastSquares, plainError } from '../models/least-squares.ts'
import { PAIRED } from './t-test.ts'

/** One person who took one form before and the other after. */
export type Crossed = { readonly cluster: string; readonly firstForm: 'A' | 'B'; readonly before: number; readonly after: number }

const rowsOf = (persons: readonly Crossed[]) =>
  persons.map(({ before, after, firstForm, cluster }) => ({ y: after - before, x: [1, firstForm === 'A' ? 0.5 : -0.5], cluster }))

const told = (persons: readonly Crossed[], contrast: readonly [number, number]): Result => {
  const sizes = (['A', 'B'] as const).map((form) => persons.filter(({ firstForm }) => firstForm === form).length)
  const few = enough(Math.min(...sizes), PAIRED)
  if (isRefused(few)) return few
  const fit = leastSquares(rowsOf(persons))
  if (!fit) return refused('columns-depend')
  const effect = cr2(fit, contrast)
  const [beganA = 0, beganB = 0] = sizes
  const at = contrast[0] === 1 ? 0 : 1
  const also = { beganA, beganB, sePlain: plainError(fit, at) * Math.abs(contrast[at] ?? 1) }
  return toldEffect(effect, { n: persons.length, fewest: effect.clusters, warnings: few, also })
}

/**
 * The gain of persons who crossed from one form to the other: the mean of (B after − A before) and (A after − B before), in points, so that a harder form cancels
 * out. The error is CR2 by cluster.
 */
export const crossedGain = (persons: readonly Crossed[]): Result => told(persons, [1, 0])

/** By how much form B is easier than form A, in points: half the difference of the two gains. */
export const formEffect = (persons: readonly Crossed[]): Result => told(persons, [0, 0.5])
