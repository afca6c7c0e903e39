import { incompleteBeta } from '../distributions/beta.ts'
import { chiSquareUpper } from '../distributions/chi-square.ts'
import { zeroOf } from '../distributions/solve.ts'
import { enough, type Interval, isRefused, LEVEL, refused, type Result } from '../result.ts'
import { PAIRED } from './t-test.ts'

/** Chance of at most k of n by the toss of a coin that falls with chance p. */
const atMost = (k: number, n: number, p: number): number =>
  k >= n ? 1 : k < 0 ? 0 : incompleteBeta(n - k, k + 1, { x: 1 - p, y: p }).lower

/** Limits of a share that are never too narrow. @source Clopper & Pearson (1934), Biometrika 26 */
const exactShare = (k: number, n: number, level: number): readonly [number, number] => {
  const tail = (1 - level) / 2
  const low = k === 0 ? 0 : zeroOf((p) => 1 - atMost(k - 1, n, p) - tail, 0, 1)
  const high = k === n ? 1 : zeroOf((p) => atMost(k, n, p) - tail, 0, 1)
  return [low, high]
}

const EXACT_BELOW = 25

/**
 * McNemar's test of passing before and after: how many times as many began to pass as ceased to. Exact below 25 who changed.
 * @source McNemar (1947), Psychometrika 12; exact limits of the ratio from those of the share of b in b + c
 */
export const mcnemar = (before: readonly boolean[], after: readonly boolean[]): Result => {
  const few = enough(before.length, PAIRED)
  if (isRefused(few)) return few
  const began = after.filter((passes, at) => passes && !before[at]).length
  const ceased = after.filter((passes, at) => !passes && before[at]).length
  const changed = began + ceased
  if (changed === 0) return refused('nobody-changed')
  const p =
    changed < EXACT_BELOW
      ? Math.min(1, 2 * atMost(Math.min(began, ceased), changed, 0.5))
      : chiSquareUpper((Math.abs(began - ceased) - 1) ** 2 / changed, 1)
  const [low, high] = exactShare(began, changed, LEVEL).map((share) => share / (1 - share)) as [number, number]
  const interval: Interval = { level: LEVEL, low, ...(Number.isFinite(high) && { high }), method: 'clopper-pearson' }
  const also = {
    began,
    ceased,
    exact: changed < EXACT_BELOW ? 1 : 0,
    passedBefore: before.filter(Boolean).length,
    passedAfter: after.filter(Boolean).length,
  }
  // Nobody ceased to pass: the ratio has no number, its lower limit has.
  if (ceased === 0) return { kind: 'value', value: began, n: before.length, p, interval, also, warnings: [...few, 'infinite-ratio'] }
  return { kind: 'value', value: began / ceased, n: before.length, p, interval, also, warnings: few }
}
