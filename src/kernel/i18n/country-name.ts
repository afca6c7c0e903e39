import { LOCALES } from './translate.ts'

const namesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
/** Made once: to make one takes a hundred times as long as to ask it. */
const NAMES = { es: namesIn(LOCALES.es), en: namesIn(LOCALES.en) } as const

/** A country as a reader's language calls it, by its code of ISO 3166-1; what is no such code, as a name that was typed, stays as it is. */
export const countryName = (lang: keyof typeof LOCALES, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? inFull(NAMES[lang].of(code) ?? code) : code

/** "Trinidad and Tobago": English lists of names shorten the word, which whoever looks for the country writes out. Spanish ones do not. */
export const inFull = (name: string): string => name.replace(' & ', ' and ')
