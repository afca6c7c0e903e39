import { inFull } from '#kernel/i18n/country-name.ts'
import type { Lang } from '#kernel/i18n/translate.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Codes that the browser knows and that are no country: groups, private use, parts with a code of their own, the unknown. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

const namesIn = (lang: Lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
const NAMES = { es: namesIn('es'), en: namesIn('en') } as const
const nameIn = (lang: Lang, code: string): string => inFull(NAMES[lang].of(code) ?? code)

/** A code that has been replaced by another is left out: the name stands once. */
const isCountry = (code: string): boolean =>
  !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code && NAMES.en.of(code) !== undefined

/** Every country that the browser can name, by its name. */
export const countriesIn = (lang: Lang): readonly { code: string; name: string }[] =>
  [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter(isCountry)
    .map((code) => ({ code, name: nameIn(lang, code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, lang))

export const countryNames = (code: string) => ({ nameEs: nameIn('es', code), nameEn: nameIn('en', code) })
