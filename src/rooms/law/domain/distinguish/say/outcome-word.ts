import type { Translate } from '#kernel/i18n/translate.ts'
import type { Answer } from '../../../contract/facts.ts'
import type { Outcome } from '../../../contract/outcome.ts'

/** Messages choose by words without spaces. */
const KEYS: Readonly<Record<Outcome, string>> = {
  TIP: 'TIP',
  'attempted TIP': 'attempted',
  SOM: 'SOM',
  both: 'both',
  'other offences': 'others',
  undetermined: 'undetermined',
}

/** An outcome in the reader's language. */
export const outcomeWord = (t: Translate, outcome: Outcome): string => t('law.outcome', { outcome: KEYS[outcome] })

/** The three answers that an outcome is made of. */
export type Parts = { readonly outcome: Outcome; readonly tip: Answer; readonly som: Answer; readonly attempt: Answer }

const undeterminedState = ({ tip, som, attempt }: Parts): string => {
  const open = tip === 'unknown' ? 'tip' : attempt === 'unknown' ? 'attempt' : undefined
  if (open === undefined) return 'somOpenNotTip'
  return som === 'unknown' ? 'undetermined' : som === 'yes' ? `${open}OpenAndSom` : `${open}OpenNotSom`
}

const stateOf = (parts: Parts): string => {
  const { outcome, som } = parts
  if (outcome === 'undetermined') return undeterminedState(parts)
  if (outcome === 'TIP') return som === 'unknown' ? 'tipSomOpen' : 'TIP'
  if (outcome !== 'attempted TIP') return KEYS[outcome]
  return som === 'unknown' ? 'attemptedSomOpen' : som === 'yes' ? 'attemptedAndSom' : 'attempted'
}

/** The same in whole: also what of it is settled where it is undetermined, and what is still open where it is not. */
export const outcomeWords = (t: Translate, parts: Parts): string => t('law.outcome-words', { state: stateOf(parts) })
