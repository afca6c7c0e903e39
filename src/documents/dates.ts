import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Lang } from './model.ts'

const inFull = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })

/** Made once and not before it is asked for: to make one takes a thousand times as long as to use it, and a chapter prints some thousand dates. */
const made = new Map<Lang, Intl.DateTimeFormat>()
const formOf = (lang: Lang): Intl.DateTimeFormat => {
  const form = made.get(lang) ?? inFull(lang === 'es' ? LOCALES.es : 'en-GB')
  made.set(lang, form)
  return form
}

/** "2 de marzo de 2009", "2 March 2009". */
export const printDate = (date: string, lang: Lang): string => formOf(lang).format(new Date(`${date}T00:00:00Z`))
