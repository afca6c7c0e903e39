import { monthsAfter } from '../sessions/local-time.ts'

/** Somebody who completed a session: where they work, when it first was and last was, and when they left, if they did. */
export type Trained = {
  readonly country: string
  readonly office: string
  readonly firstOn: string
  readonly lastOn: string
  readonly leftOn: string | null
}
export type Counted = { readonly ever: number; readonly in24: number; readonly inPost: number }
export type Turnover = { readonly of: number; readonly left: number }

/** How many were ever trained, how many within two years, and how many of them all are still in post on a day. */
export const countsOf = (people: readonly Trained[], today: string): Counted => ({
  ever: people.length,
  in24: people.filter(({ lastOn }) => lastOn >= monthsAfter(today, -24)).length,
  inPost: people.filter(({ leftOn }) => leftOn === null || leftOn > today).length,
})

/**
 * Of those who were first trained at least so many months ago, how many left within so many months. Whoever was trained later cannot have been watched for so long and is not
 * counted in either.
 */
export const turnoverOf = (people: readonly Trained[], months: number, today: string): Turnover => {
  const watched = people.filter(({ firstOn }) => monthsAfter(firstOn, months) <= today)
  return {
    of: watched.length,
    left: watched.filter(({ firstOn, leftOn }) => leftOn !== null && leftOn <= monthsAfter(firstOn, months)).length,
  }
}

/** People who must have been watched for a rate of leaving to say anything. */
const LEAST_WATCHED = 10

/**
 * When coverage falls below one half, if people leave as those did who were watched for a year, and nobody is trained meanwhile: coverage after t years is c·(1 − r)^t, with r
 * the share that left within 12 months.
 * @returns the month, `YYYY-MM`; `already` where it is below now; `never` where nobody leaves, or not within fifty years; undefined where it cannot be told
 */
export const fallsBelowHalf = (
  { inPost, headcount }: { readonly inPost: number; readonly headcount: number },
  { of, left }: Turnover,
  today: string,
): string | undefined => {
  const now = inPost / headcount
  if (now < 0.5) return 'already'
  if (of < LEAST_WATCHED) return undefined
  const rate = left / of
  if (rate === 0) return 'never'
  const years = rate >= 1 ? 0 : Math.log(0.5 / now) / Math.log(1 - rate)
  return years > 50 ? 'never' : monthsAfter(today, Math.max(1, Math.ceil(years * 12))).slice(0, 7)
}
