import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'

/** A fact by its name in the reader's language. */
export const factName = (t: Translate, id: string): string => t(`law.fact.${id}`)

/** A name for nobody, as `P-01`, that no line breaks in two. */
export const unbroken = (id: string): string => id.replaceAll('-', '\u2011')

export const factNames = (t: Translate, ids: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(LOCALES[t.lang], { type }).format(ids.map((id) => factName(t, id)))
