import { fold } from './fold.ts'

/** More candidates than these are not compared: a hint is a courtesy, not a search. */
const MOST_CANDIDATES = 2_000
const LONGEST = 80

/** Levenshtein distance, or `limit + 1` as soon as it must be greater. */
const distance = (a: string, b: string, limit: number): number => {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const here = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change)
      row.push(here)
      least = Math.min(least, here)
    }
    if (least > limit) return limit + 1
    above = row
  }
  return above[b.length] ?? limit + 1
}

/**
 * The candidate most like what was written: the same but for case and accents, else within one slip in three letters.
 * @returns the first of the nearest in the given order; `undefined` if none is near
 */
export const nearest = (written: string, candidates: Iterable<string>): string | undefined => {
  const wanted = fold(written).slice(0, LONGEST)
  // A word of one or two letters with a slip in it may be any other.
  let limit = Math.floor(wanted.length / 3)
  let best: string | undefined
  let seen = 0
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break
    const other = fold(candidate).slice(0, LONGEST)
    if (other === wanted) return candidate
    if (Math.abs(other.length - wanted.length) > limit) continue
    const apart = distance(wanted, other, limit)
    if (apart > limit) continue
    best = candidate
    limit = apart - 1
  }
  return best
}
