import type { Catalogue, Translate } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../../messages.ts'

/** What the script of the screening page says. */
export const screeningWords = (t: Translate): Catalogue =>
  Object.fromEntries(Object.entries(lawMessages[t.lang]).filter(([key]) => key.startsWith('law.screening.')))
