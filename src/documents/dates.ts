import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Lang } from './model.ts'

const inFull = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
/** Made once: to make one takes a thousand times as long as to use it, and a chapter prints some thousand dates. */
const FORMS: Readonly<Record<Lang, Intl.DateTimeFormat>> = { es: inFull(LOCALES.es), en: inFull('en-GB') }

/** "2 de marzo de 2009", "2 March 2009". */
export const printDate = (date: string, lang: Lang): string => FORMS[lang].format(new Date(`${date}T00:00:00Z`))
