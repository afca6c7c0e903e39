import type { Outcome } from '../contract/outcome.ts'
import { compareAmounts } from './money/amounts.ts'

export const OUTCOME_QUESTIONS = ['failed', 'paid'] as const
export type OutcomeQuestion = (typeof OUTCOME_QUESTIONS)[number]

/**
 * What of an outcome can hardly be and is asked before it is kept. `failed`: they were convicted of this offence, and an element of it is said to have
 * failed. `paid`: more was paid than ordered. Both may be so after all: an alternative element failed, interest was paid.
 */
export const outcomeAsked = ({ verdict, failed, compensation }: Outcome): readonly OutcomeQuestion[] => {
  const is: Readonly<Record<OutcomeQuestion, boolean>> = {
    failed: verdict === 'convicted' && failed.length > 0,
    paid: typeof compensation?.paid === 'string' && compareAmounts(compensation.paid, compensation.ordered) > 0,
  }
  return OUTCOME_QUESTIONS.filter((one) => is[one])
}
