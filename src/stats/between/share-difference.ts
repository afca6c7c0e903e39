import { wilson } from '../items/facility.ts'
import { enough, isRefused, LEVEL, type Result } from '../result.ts'
import { ARMS } from './welch.ts'

/** How many of so many. */
export type Share = { readonly hits: number; readonly n: number }

const limitsOf = ({ hits, n }: Share) => {
  const { low = 0, high = 1 } = wilson(hits, n)
  return { share: hits / n, low, high }
}

/**
 * By how much a share of one group exceeds that of another, persons being taken for independent: from −1 to 1.
 * @source Newcombe (1998), Stat. Med. 17, 873–890, method 10: limits from those of Wilson
 */
export const shareDifference = (treated: Share, reference: Share): Result => {
  const few = enough(Math.min(treated.n, reference.n), ARMS)
  if (isRefused(few)) return few
  const [a, b] = [limitsOf(treated), limitsOf(reference)]
  const value = a.share - b.share
  const low = value - Math.hypot(a.share - a.low, b.high - b.share)
  const high = value + Math.hypot(a.high - a.share, b.share - b.low)
  return {
    kind: 'value',
    value,
    n: treated.n + reference.n,
    interval: { level: LEVEL, low, high, method: 'newcombe' },
    also: { treated: a.share, reference: b.share },
    warnings: few,
  }
}
