import { localDay } from '#programme/rules'
import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'

/** An instant by its day, in the reader's own zone. */
export const sayDay = (lang: Lang, instant: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long' }).format(new Date(instant))

/** The same day as files have it. */
export const dayHere = (instant: string): string => localDay(Intl.DateTimeFormat().resolvedOptions().timeZone, instant)
