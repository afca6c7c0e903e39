import type { Lang } from '#kernel/i18n/translate.ts'

type Worded = {
  readonly text?: string | null
  readonly language?: Lang
  readonly publicEs: string | null
  readonly publicEn: string | null
}

export type Said = { readonly words: string; readonly lang: Lang; readonly raw: boolean }

/**
 * The words in which a statement is shown: as it was said where the reader may read that, else its public wording in the language of the
 * screen, else in the other one.
 * @returns undefined where there are none: the wording for other countries is not written yet
 */
export const saidIn = ({ text, language, publicEs, publicEn }: Worded, lang: Lang): Said | undefined => {
  if (text) return { words: text, lang: language ?? lang, raw: true }
  const inLang = { es: publicEs, en: publicEn }
  const other: Lang = lang === 'es' ? 'en' : 'es'
  const words = inLang[lang] ?? inLang[other]
  return words === null ? undefined : { words, lang: inLang[lang] === null ? other : lang, raw: false }
}
