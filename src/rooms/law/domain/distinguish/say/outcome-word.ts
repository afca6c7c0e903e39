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

type Parts = { readonly outcome: Outcome; readonly som: Answer }

/** The same, with smuggling said where it is certain and the one word is not of it. */
export const outcomeWords = (t: Translate, { outcome, som }: Parts): string => {
  const isSaid = som !== 'yes' || outcome === 'SOM' || outcome === 'both'
  return isSaid ? outcomeWord(t, outcome) : t('law.outcome-and-som', { outcome: KEYS[outcome] })
}
