import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../../contract/facts.ts'
import { factsGiven } from '../../facts/known-facts.ts'

/** Answers that do not go together though the rules take each as it is: an act that was done, and that none came about. */
export const doubtsOf = (t: Translate, facts: Facts): readonly string[] => {
  const given = factsGiven(facts)
  const isDone = [...given].some(([id, answer]) => id.startsWith('acts.') && answer === 'yes')
  return isDone && (given.get('attempt.completed') === 'no' || given.get('attempt.begun') === 'no') ? [t('law.guide.act-doubt')] : []
}
