import type { Lang } from '#kernel/i18n/translate.ts'

type Both<Name extends string> = { readonly [K in `${Name}_es` | `${Name}_en`]: string | null }

/** The reader's wording of a text that stands in both languages; empty when the package has none. */
export const inLanguage = <Name extends string>(lang: Lang, row: Both<Name>, name: Name): string =>
  (row as Readonly<Record<string, string | null>>)[`${name}_${lang}`] ?? ''

/** Who published a source, as the reader's language calls it; a name that is the same in both stands once. */
export const organisationOf = (lang: Lang, source: { readonly organisation: string; readonly organisation_es: string | null }): string =>
  lang === 'es' ? (source.organisation_es ?? source.organisation) : source.organisation

const DESCRIBED_IN_BOTH = /^\[(.+) \/ (.+)\]$/s

/**
 * A source's title as the reader sees it. Titles stand in the language of the source; a description in brackets that the
 * package gives in both languages, `[Spanish / English]`, is printed in the reader's.
 */
export const titleOf = (lang: Lang, { title }: { readonly title: string }): string => {
  const [, es, en] = DESCRIBED_IN_BOTH.exec(title) ?? []
  return es && en ? `[${lang === 'es' ? es : en}]` : title
}

export const nameOf = (lang: Lang, row: Both<'name'>): string => inLanguage(lang, row, 'name')
