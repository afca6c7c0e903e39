import { LOCALES } from './translate.ts'

/** A language as a reader's own calls it, by its code of BCP 47, in small letters where that one writes it so. */
export const languageName = (lang: keyof typeof LOCALES, code: string): string =>
  new Intl.DisplayNames(LOCALES[lang], { type: 'language', fallback: 'code' }).of(code) ?? code
