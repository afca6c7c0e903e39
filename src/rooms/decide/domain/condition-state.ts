/** What was done about a condition; of several the last stands. */
export type ConditionStand = 'answered' | 'accepted' | 'refused'

/** `open`: nothing was put beside it yet, or only another text than the one asked about. */
export type ConditionState = 'open' | ConditionStand

export type ConditionAnswer = { readonly hash: string; readonly stand: ConditionStand }

/**
 * How a condition stands for one text. An answer is bound to a hash, as a position is: what was accepted of another text says nothing here.
 * @param answers in the order in which they came
 */
export const conditionStateOf = (answers: readonly ConditionAnswer[], hash: string): ConditionState =>
  answers.findLast((one) => one.hash === hash)?.stand ?? 'open'

/** The text that was put beside a condition last: the one that its owner is asked about; undefined where none was. */
export const lastAnswered = (answers: readonly ConditionAnswer[]): string | undefined =>
  answers.findLast(({ stand }) => stand === 'answered')?.hash
