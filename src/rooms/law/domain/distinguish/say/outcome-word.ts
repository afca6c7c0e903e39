import type { Translate } from '#kernel/i18n/translate.ts'
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
