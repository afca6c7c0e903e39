import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Lang } from './model.ts'

/** "2 de marzo de 2009", "2 March 2009". */
export const printDate = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
