import type { Lang } from '#kernel/i18n/translate.ts'

type Both<Name extends string> = { readonly [K in `${Name}_es` | `${Name}_en`]: string | null }

/** The reader's wording of a text that stands in both languages; empty when the package has none. */
export const inLanguage = <Name extends string>(lang: Lang, row: Both<Name>, name: Name): string =>
  (row as Readonly<Record<string, string | null>>)[`${name}_${lang}`] ?? ''

export const nameOf = (lang: Lang, row: Both<'name'>): string => inLanguage(lang, row, 'name')
