import { LANGS, type Lang } from './translate.ts'

type Texts = Readonly<Record<Lang, string | null>>

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

/** Stands before a text that is there in the other language only, wherever it is read: on a screen, in a file, in print. */
const MARK: Readonly<Record<Lang, string>> = { es: '[sin traducir]', en: '[not translated]' }
export const notTranslated = (lang: Lang): string => MARK[lang]

/** Of a text that was written in one language first, the one that it lacks; none where it stands in both, or in neither. */
export const lacking = (texts: Texts): Lang | undefined => LANGS.find((lang) => !texts[lang] && texts[OTHER[lang]])

/**
 * A text in the reader's language. Where it is written in the other one only, that one, marked as not translated; empty where it is written
 * in neither.
 */
export const inEither = (lang: Lang, texts: Texts): string => {
  const other = texts[OTHER[lang]]
  return texts[lang] || (other ? `${MARK[lang]} ${other}` : '')
}

type Worded<Name extends string> = { readonly [K in `${Name}Es` | `${Name}En`]: string | null }

/** The same of a record of the interface, whose text `title` stands as `titleEs` and `titleEn`. */
export const readIn = <Name extends string>(lang: Lang, record: Worded<Name>, name: Name): string => {
  const of = record as Readonly<Record<string, string | null>>
  return inEither(lang, { es: of[`${name}Es`] ?? null, en: of[`${name}En`] ?? null })
}
