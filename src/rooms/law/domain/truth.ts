import type { Answer } from '../contract/facts.ts'

/** Kleene's strong logic: no < unknown < yes; the greatest of several is what any of them makes certain. */
const RANK: Readonly<Record<Answer, number>> = { no: 0, unknown: 1, yes: 2 }
const BY_RANK: readonly Answer[] = ['no', 'unknown', 'yes']

const ranked = (rank: number): Answer => BY_RANK[rank] ?? 'unknown'

/** Nothing to hold holds: `allOf([])` is yes. */
export const allOf = (answers: readonly Answer[]): Answer => ranked(answers.reduce((least, one) => Math.min(least, RANK[one]), 2))
/** None of nothing holds: `anyOf([])` is no. */
export const anyOf = (answers: readonly Answer[]): Answer => ranked(answers.reduce((most, one) => Math.max(most, RANK[one]), 0))
/** No of yes, yes of no; of unknown unknown. */
export const opposite = (answer: Answer): Answer => ranked(2 - RANK[answer])

/** What all agree on; unknown where they do not. */
export const agreed = (answers: readonly Answer[]): Answer => {
  const [first = 'unknown', ...others] = answers
  return others.every((one) => one === first) ? first : 'unknown'
}
