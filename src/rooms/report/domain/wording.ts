import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Run } from '#documents/model.ts'
import type { Lang } from '#kernel/i18n/translate.ts'

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

/**
 * Public wording in the reader's language; where only the other language has one, that one, marked as such. A statement
 * without public wording is not shown: its raw text belongs to its country until it proposes and releases a wording.
 */
export const wordingOf = (lang: Lang, subject: SaidStatement | CitedClaim): Run | null => {
  const own = subject[`public_${lang}`]
  if (own) return { kind: 'text', text: own }
  const other = subject[`public_${OTHER[lang]}`]
  return other ? { kind: 'text', text: other, lang: OTHER[lang] } : null
}
