import { countryName } from '#kernel/i18n/country-name.ts'
import { LANGS, LOCALES } from '#kernel/i18n/translate.ts'

/** Countries by their names, as a list in either language: a refusal does not speak in codes. */
export const saidCountries = (...codes: readonly string[]): { readonly es: string; readonly en: string } => {
  const [es = '', en = ''] = LANGS.map((lang) => new Intl.ListFormat(LOCALES[lang]).format(codes.map((code) => countryName(lang, code))))
  return { es, en }
}
