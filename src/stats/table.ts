/** A total and the cells that add up to it. A cell may be part of several sums (of its row, of its column), and a total part of another. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/** A table as it is published: by cell its number, or null where it is withheld. */
export type Published = ReadonlyMap<string, number | null>

/** Counts of persons from 1 to this many are never published (Hundepool et al., Statistical Disclosure Control, 2012, primary suppression). */
export const SMALL_AT_MOST = 4
/** By how much a published number may change, if it changes. */
export const STEP = SMALL_AT_MOST + 1

export const isSmall = (value: number): boolean => value >= 1 && value <= SMALL_AT_MOST
