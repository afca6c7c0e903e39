import { expectedFalse, type ExpectedFalse } from './expected-false.ts'
import { type Link, linkCodes, type Linked, type Review } from './link-codes.ts'
import type { WaveCode } from './read-codes.ts'

/** What two people said of a pair in review. */
export type Decided = { readonly wave: string; readonly first: string; readonly later: string; readonly by: readonly [string, string] }

export type WaveLinks = Linked & {
  readonly wave: string
  readonly expected: ExpectedFalse
  readonly rejected: number
}

const sameAs =
  (pair: { readonly first: string; readonly later: string }) =>
  (review: Review): boolean =>
    review.first.sheet === pair.first && review.later.sheet === pair.later

const isAccepted = ({ by }: Decided): boolean => by.every((said) => said === 'accept')
const isRejected = ({ by }: Decided): boolean => by.every((said) => said === 'reject')

/** What is left of a review once two people have decided alike; a pair that they disagree on, or are undecided about, stays. */
const decidedOn = (linked: Linked, decisions: readonly Decided[]): Linked & { readonly rejected: number } => {
  const mine = decisions.filter((one) => linked.review.some(sameAs(one)))
  const accepted: readonly Link[] = mine.filter(isAccepted).map(({ first, later }) => ({ first, later, how: 'reviewed' }))
  const taken = new Set(accepted.flatMap(({ first, later }) => [`1 ${first}`, `2 ${later}`]))
  const gone = mine.filter(isRejected)
  const review = linked.review.filter(
    ({ first, later }) =>
      !taken.has(`1 ${first.sheet}`) && !taken.has(`2 ${later.sheet}`) && !gone.some((one) => sameAs(one)({ first, later })),
  )
  const looked = new Set(review.flatMap(({ first, later }) => [`1 ${first.sheet}`, `2 ${later.sheet}`]))
  const left = (side: 'first' | 'later', mark: '1' | '2'): readonly string[] => [
    ...new Set([
      ...linked.unlinked[side],
      ...linked.review.map((one) => one[side].sheet).filter((sheet) => !taken.has(`${mark} ${sheet}`) && !looked.has(`${mark} ${sheet}`)),
    ]),
  ]
  return {
    links: [...linked.links, ...accepted],
    review,
    unlinked: { first: left('first', '1'), later: left('later', '2') },
    rejected: gone.length,
  }
}

/** Sheets that were accepted for two others of one wave: a link is of one to one. */
export const acceptedTwice = (decisions: readonly Decided[]): readonly string[] => {
  const accepted = decisions.filter(isAccepted)
  return (['first', 'later'] as const).flatMap((side) =>
    [...Map.groupBy(accepted, (one) => `${one.wave} ${one[side]}`).values()].flatMap(([one, ...more]) =>
      one && more.length > 0 ? [one[side]] : [],
    ),
  )
}

/** The first wave linked with each later one, in the order of the waves. */
export const linkWaves = (
  codes: readonly WaveCode[],
  waves: readonly string[],
  decisions: readonly Decided[] = [],
): readonly WaveLinks[] => {
  const of = (wave: string) => codes.filter((one) => one.wave === wave)
  const present = waves.filter((wave) => of(wave).length > 0)
  const [start = '', ...later] = present
  return later.map((wave) => {
    const linked = decidedOn(
      linkCodes(of(start), of(wave)),
      decisions.filter((one) => one.wave === wave),
    )
    return { wave, ...linked, expected: expectedFalse(of(start), of(wave)) }
  })
}
