import { dayIn } from '#programme/rules'
import type { BankState } from '../../contract/bank.ts'
import type { Pool, Reviewer } from '../../contract/item.ts'
import { reviewAsks, type ReviewAsks } from '../items/check-review.ts'

type Given = { readonly country: string; readonly verdict: 'agreed' | 'returned'; readonly at: string }

export const agreedIn = <Review extends Given>(reviews: readonly Review[]): readonly Review[] =>
  reviews.filter(({ verdict }) => verdict === 'agreed')

/**
 * Where one version stands by its reviews, each of another person. One that was returned stays so, whoever else agrees: what is mended is
 * another version.
 */
export const standingOf = (pool: Pool, reviews: readonly Given[]): { readonly state: BankState; readonly asks: ReviewAsks | null } => {
  if (pool === 'retired') return { state: 'retired', asks: null }
  if (reviews.some(({ verdict }) => verdict === 'returned')) return { state: 'returned', asks: null }
  const asks = reviewAsks(pool, agreedIn(reviews))
  return asks ? { state: 'waiting', asks } : { state: 'reviewed', asks: null }
}

const MOST_REVIEWERS = 10

/** Those who agreed, as a file names reviewers: by role, country and day; one of each country before a second of any. */
export const reviewersOf = (reviews: readonly Given[], role: string): Reviewer[] => {
  const agreed = agreedIn(reviews).toSorted((a, b) => a.at.localeCompare(b.at))
  const isFirst = (one: Given) => agreed.find(({ country }) => country === one.country) === one
  return [...agreed.filter(isFirst), ...agreed.filter((one) => !isFirst(one))]
    .slice(0, MOST_REVIEWERS)
    .map(({ country, at }) => ({ role, country, on: dayIn(country, at) }))
}
