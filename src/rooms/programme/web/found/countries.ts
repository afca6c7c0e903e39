import type { Lang } from '#kernel/i18n/translate.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Codes that the browser knows and that are no country: groups, private use, parts with a code of their own, the unknown. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

const namesIn = (lang: Lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })

/** A code that has been replaced by another is left out: the name stands once. */
const isCountry = (code: string): boolean =>
  !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code && namesIn('en').of(code) !== undefined

/** Every country that the browser can name, by its name. */
export const countriesIn = (lang: Lang): readonly { code: string; name: string }[] => {
  const names = namesIn(lang)
  return [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter(isCountry)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => one.name.localeCompare(other.name, lang))
}

export const countryNames = (code: string) => ({ nameEs: namesIn('es').of(code) ?? code, nameEn: namesIn('en').of(code) ?? code })
