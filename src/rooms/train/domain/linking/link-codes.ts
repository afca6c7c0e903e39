import { type Coded, distance } from './self-code.ts'

export type Link = { readonly first: string; readonly later: string; readonly how: 'exact' | 'tolerant' | 'reviewed' }
export type Review = { readonly first: Coded; readonly later: Coded }

export type Linked = {
  readonly links: readonly Link[]
  /** Pairs that two people decide on. */
  readonly review: readonly Review[]
  /** Sheets that are linked to none and stand in no pair for review. */
  readonly unlinked: { readonly first: readonly string[]; readonly later: readonly string[] }
}

/** Distances of the rule; a code has six elements, so that 2.5 leaves at least half of them to tell two persons apart. */
const TOLERANT = 1
const NEXT_BEST = 2.5
const REVIEW = 2

type Pair = { readonly first: Coded; readonly later: Coded; readonly apart: number }

/** Of one code: how many others lie at 0, and the two nearest. */
type Near = { zero: number; best: number; next: number }

const nearest = (pairs: readonly Pair[], side: 'first' | 'later'): ReadonlyMap<string, Near> => {
  const near = new Map<string, Near>()
  for (const pair of pairs) {
    const one = near.get(pair[side].sheet) ?? { zero: 0, best: Number.POSITIVE_INFINITY, next: Number.POSITIVE_INFINITY }
    near.set(pair[side].sheet, one)
    if (pair.apart === 0) one.zero += 1
    if (pair.apart < one.best) [one.best, one.next] = [pair.apart, one.best]
    else if (pair.apart < one.next) one.next = pair.apart
  }
  return near
}

const bySheet = (a: Pair, b: Pair): number =>
  a.first.sheet < b.first.sheet ? -1 : a.first.sheet > b.first.sheet ? 1 : a.later.sheet < b.later.sheet ? -1 : 1

const pairsOf = (first: readonly Coded[], later: readonly Coded[]): readonly Pair[] => {
  const byCohort = Map.groupBy(later, ({ cohort }) => cohort)
  return first.flatMap((one) =>
    (byCohort.get(one.cohort) ?? []).map((other) => ({ first: one, later: other, apart: distance(one.code, other.code) })),
  )
}

/**
 * Links the sheets of two waves by self-made codes, one to one and inside a cohort: `exact` at distance 0 where neither has another at 0; `tolerant` up to 1 where
 * the next best of both lies at 2.5 or more, whoever that one is linked to; other pairs up to 2 of which neither is linked go to review, ties among them. The order
 * of the sheets does not matter, nor which wave is called the first.
 * @source train, delivery without network, table of linking
 */
export const linkCodes = (first: readonly Coded[], later: readonly Coded[]): Linked => {
  const pairs = pairsOf(first, later).toSorted(bySheet)
  const [ofFirst, ofLater] = [nearest(pairs, 'first'), nearest(pairs, 'later')]
  const links = pairs.flatMap(({ first: one, later: other, apart }): readonly Link[] => {
    const [mine, theirs] = [ofFirst.get(one.sheet)!, ofLater.get(other.sheet)!]
    const link = { first: one.sheet, later: other.sheet }
    if (apart === 0 && mine.zero === 1 && theirs.zero === 1) return [{ ...link, how: 'exact' }]
    const isClear = mine.best === apart && theirs.best === apart && mine.next >= NEXT_BEST && theirs.next >= NEXT_BEST
    return apart <= TOLERANT && isClear ? [{ ...link, how: 'tolerant' }] : []
  })
  const done = { first: new Set(links.map((link) => link.first)), later: new Set(links.map((link) => link.later)) }
  const review = pairs.filter((pair) => pair.apart <= REVIEW && !done.first.has(pair.first.sheet) && !done.later.has(pair.later.sheet))
  const looked = { first: new Set(review.map((pair) => pair.first.sheet)), later: new Set(review.map((pair) => pair.later.sheet)) }
  const left = (all: readonly Coded[], side: 'first' | 'later') =>
    all
      .map(({ sheet }) => sheet)
      .filter((sheet) => !done[side].has(sheet) && !looked[side].has(sheet))
      .toSorted()
  return {
    links,
    review: review.map((pair) => ({ first: pair.first, later: pair.later })),
    unlinked: { first: left(first, 'first'), later: left(later, 'later') },
  }
}
