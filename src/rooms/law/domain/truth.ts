import type { Answer } from '../contract/facts.ts'

const OPPOSITE: Readonly<Record<Answer, Answer>> = { no: 'yes', unknown: 'unknown', yes: 'no' }

/** The least of several in Kleene's strong logic: no < unknown < yes. Nothing to hold holds: `allOf([])` is yes. */
export const allOf = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
/** The greatest of several: what any of them makes certain. None of nothing holds: `anyOf([])` is no. */
export const anyOf = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
/** No of yes, yes of no; of unknown unknown. */
export const opposite = (answer: Answer): Answer => OPPOSITE[answer]

/** What all agree on; unknown where they do not. */
export const agreed = (answers: readonly Answer[]): Answer => {
  const first = answers[0] ?? 'unknown'
  return answers.every((one) => one === first) ? first : 'unknown'
}
