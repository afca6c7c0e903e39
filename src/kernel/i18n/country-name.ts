import { LOCALES } from './translate.ts'

/** A country as a reader's language calls it, by its code of ISO 3166-1; what is no such code, as a name that was typed, stays as it is. */
export const countryName = (lang: keyof typeof LOCALES, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(LOCALES[lang], { type: 'region', fallback: 'code' }).of(code) ?? code) : code
