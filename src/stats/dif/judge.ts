import { normalQuantile, normalTails } from '../distributions/normal.ts'
import { type Interval, LEVEL, type Refusal, refused } from '../result.ts'
import { exactRatioLimits } from './exact-ratio.ts'
import { delta, mantelHaenszel } from './mantel-haenszel.ts'
import { type Matched, strataOf } from './strata.ts'

/**
 * What is said of an item in a group: in small ones a suspicion may be raised, and none is ever cleared. `A`, `B`, `C` are the classes of ETS, for a hundred and more.
 * @source Zieky (1993) for the classes; doi 10.1177/0013164404267288 for a loose level in groups of 50 to 200; what is said below 30 is the house's own caution
 */
export type Verdict = 'suspect' | 'look' | 'not-enough' | 'A' | 'B' | 'C'

export type ItemBias = {
  readonly kind: 'value'
  readonly verdict: Verdict
  /** Δ; left out where the ratio is 0 or infinite. */
  readonly value?: number
  readonly ratio?: number
  readonly chi?: number
  readonly p?: number
  readonly se?: number
  /** Of Δ. */
  readonly interval?: Interval
  readonly n: number
  readonly focal: number
  readonly warnings: readonly string[]
}

/** From how many in the smaller group what may be said. */
export const GROUPS = { gross: 10, screen: 30, classes: 100, sharp: 300 } as const
/** The level of the screen of 10 to 29, of that of 30 to 99, and of the classes from 100. */
export const SCREENS = { gross: 0.01, loose: 0.2, classes: 0.05 } as const

const limitsOf = (
  strata: ReturnType<typeof strataOf>,
  { ratio, se }: { readonly ratio: number; readonly se: number | undefined },
): Interval | undefined => {
  if (se !== undefined) {
    const [middle, half] = [delta(Math.log(ratio)), 2.35 * se * normalQuantile(1 - (1 - LEVEL) / 2)]
    return { level: LEVEL, low: middle - half, high: middle + half, method: 'robins-breslow-greenland' }
  }
  const exact = exactRatioLimits(strata, LEVEL)
  if (!exact) return undefined
  // A high ratio is a low Δ.
  const [high, low] = exact.map((one) => delta(Math.log(one)))
  return {
    level: LEVEL,
    ...(low !== undefined && Number.isFinite(low) && { low }),
    ...(high !== undefined && Number.isFinite(high) && { high }),
    method: 'exact-conditional',
  }
}

/** Whether all of an interval of Δ lies beyond 1 on one side. */
const isGross = ({ low, high }: Interval): boolean => (low !== undefined && low > 1) || (high !== undefined && high < -1)

const classOf = (size: number, p: number, se: number | undefined): Verdict => {
  if (p >= SCREENS.classes || Math.abs(size) < 1) return 'A'
  const beyond = se === undefined ? 0 : normalTails((Math.abs(size) - 1) / (2.35 * se)).upper
  return Math.abs(size) >= 1.5 && beyond < 0.05 ? 'C' : 'B'
}

const verdictOf = (
  smaller: number,
  p: number | undefined,
  { size, se, interval }: { size: number | undefined; se: number | undefined; interval: Interval | undefined },
): Verdict => {
  if (p === undefined) return 'not-enough'
  if (smaller < GROUPS.screen) return p < SCREENS.gross && interval !== undefined && isGross(interval) ? 'suspect' : 'not-enough'
  if (smaller < GROUPS.classes) return p < SCREENS.loose ? 'look' : 'not-enough'
  return size === undefined ? 'C' : classOf(size, p, se)
}

/** Judges one item between a focal group and its reference. Below ten persons in the smaller there is no number. */
export const judgeItem = (answers: readonly Matched[]): ItemBias | Refusal => {
  const focal = answers.filter(({ isFocal }) => isFocal).length
  const smaller = Math.min(focal, answers.length - focal)
  if (smaller < GROUPS.gross) return refused('few-in-group', GROUPS.gross, smaller)
  const strata = strataOf(answers)
  const { ratio, chi, p, se } = mantelHaenszel(strata)
  if (p === undefined || chi === undefined) return refused('no-variance')
  const size = Number.isFinite(ratio) && ratio > 0 ? delta(Math.log(ratio)) : undefined
  const interval = limitsOf(strata, { ratio, se })
  return {
    kind: 'value',
    verdict: verdictOf(smaller, p, { size, se, interval }),
    ...(size !== undefined && { value: size, ratio }),
    ...(se !== undefined && { se: 2.35 * se }),
    chi,
    p,
    ...(interval && { interval }),
    n: answers.length,
    focal,
    warnings: size === undefined ? ['infinite-ratio'] : [],
  }
}
