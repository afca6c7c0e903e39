import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'

/** A country by its name where its code is one of ISO 3166-1. */
export const countryName = (t: Translate, country: string): string =>
  /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames(LOCALES[t.lang], { type: 'region', fallback: 'code' }).of(country) ?? country)
    : country
