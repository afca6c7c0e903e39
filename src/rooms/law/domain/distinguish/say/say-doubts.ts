import type { Translate } from '#kernel/i18n/translate.ts'
import { ACTS } from '../../../contract/fact-ids.ts'
import type { Facts } from '../../../contract/facts.ts'
import { factsGiven } from '../../facts/known-facts.ts'

/** Answers that do not go together though the rules take each as it is: an act that was done, and that none came about; or the reverse. */
export const doubtsOf = (t: Translate, facts: Facts): readonly string[] => {
  const given = factsGiven(facts)
  const [begun, completed] = [given.get('attempt.begun'), given.get('attempt.completed')]
  const acts = [...given].filter(([id]) => id.startsWith('acts.'))
  if (acts.some(([, answer]) => answer === 'yes')) return completed === 'no' || begun === 'no' ? [t('law.guide.act-doubt')] : []
  const isDenied = ACTS.protocol.every((act) => given.get(`acts.${act}`) === 'no')
  return isDenied && completed === 'yes' ? [t('law.guide.no-act-doubt')] : []
}
