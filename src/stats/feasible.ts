import type { Sum } from './table.ts'

/** Between which numbers a cell may be, both included. */
export type Bounds = readonly [low: number, high: number]
type Domains = Map<string, Bounds>

/** Tables of an office are small. What is not settled within so many steps counts as impossible, so that rather more is withheld. */
const STEPS_AT_MOST = 20_000

const lowOf = (domains: Domains, cell: string): number => domains.get(cell)?.[0] ?? 0
const highOf = (domains: Domains, cell: string): number => domains.get(cell)?.[1] ?? 0

/** Narrows one cell. @returns whether it was narrowed; undefined where nothing is left of it */
const narrow = (domains: Domains, cell: string, low: number, high: number): boolean | undefined => {
  const [from, to] = [Math.max(low, lowOf(domains, cell)), Math.min(high, highOf(domains, cell))]
  if (from > to) return undefined
  if (from === lowOf(domains, cell) && to === highOf(domains, cell)) return false
  domains.set(cell, [from, to])
  return true
}

/** What one sum says of its cells, each of which it names once. @returns as `narrow`, for any of them */
const narrowBySum = (domains: Domains, { total, parts }: Sum): boolean | undefined => {
  let [lows, highs] = [0, 0]
  for (const part of parts) {
    lows += lowOf(domains, part)
    highs += highOf(domains, part)
  }
  let isNarrowed = narrow(domains, total, lows, highs)
  for (const part of parts) {
    if (isNarrowed === undefined) return undefined
    const [low, high] = [lowOf(domains, part), highOf(domains, part)]
    const own = narrow(domains, part, lowOf(domains, total) - (highs - high), highOf(domains, total) - (lows - low))
    if (own) {
      lows += lowOf(domains, part) - low
      highs += highOf(domains, part) - high
    }
    isNarrowed = own === undefined ? undefined : own || isNarrowed
  }
  return isNarrowed
}

/** Narrows until no sum says more. @returns false where some cell has no number left */
const settle = (domains: Domains, sums: readonly Sum[]): boolean => {
  for (let isChanging = true; isChanging;) {
    isChanging = false
    for (const sum of sums) {
      const isNarrowed = narrowBySum(domains, sum)
      if (isNarrowed === undefined) return false
      isChanging ||= isNarrowed
    }
  }
  return true
}

/**
 * Whether whole numbers can be found within bounds that make all sums come out: by narrowing, and by trying where that leaves a choice.
 * @param bounds of every cell that a sum names, finite
 */
export const isFeasible = (sums: readonly Sum[], bounds: ReadonlyMap<string, Bounds>): boolean => {
  let steps = 0
  const search = (domains: Domains): boolean => {
    if ((steps += 1) > STEPS_AT_MOST || !settle(domains, sums)) return false
    const open = [...domains].filter(([, [low, high]]) => low < high)
    const [next] = open.toSorted(([, [a, b]], [, [c, d]]) => b - a - (d - c))
    if (!next) return true
    const [cell, [low, high]] = next
    for (let value = low; value <= high; value += 1) {
      if (search(new Map(domains).set(cell, [value, value]))) return true
      if (steps > STEPS_AT_MOST) return false
    }
    return false
  }
  return search(new Map(bounds))
}
