/** One answer to the studied item, by whom, and the total by which people are matched. */
export type Matched = { readonly isFocal: boolean; readonly isRight: boolean; readonly stratum: number }

/** Right and wrong of one stratum: a and b of the reference group, c and d of the focal group. */
export type Stratum = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }

/** Strata in which both groups stand. */
export const strataOf = (answers: readonly Matched[]): readonly Stratum[] => {
  const all = new Map<number, { a: number; b: number; c: number; d: number }>()
  for (const { isFocal, isRight, stratum } of answers) {
    const counts = all.get(stratum) ?? { a: 0, b: 0, c: 0, d: 0 }
    all.set(stratum, counts)
    counts[isFocal ? (isRight ? 'c' : 'd') : isRight ? 'a' : 'b'] += 1
  }
  return [...all.values()].filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
}
