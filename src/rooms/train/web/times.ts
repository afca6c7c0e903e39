import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'

const localeOf = (lang: Lang): string => (lang === 'en' ? 'en-GB' : LOCALES[lang])
type When = { readonly starts: string; readonly ends: string; readonly zone: string }

/** From when to when, by the clock at the place. */
export const sayWhen = ({ starts, ends, zone }: When, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatRange(new Date(starts), new Date(ends))

/** The days alone. */
export const sayDays = ({ starts, ends, zone }: When, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    new Date(starts),
    new Date(ends),
  )

/** A day of a half day: `lun 2 mar`. */
export const sayDay = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** A month, `2026-03`. */
export const sayMonth = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`))

/** Names of the days of a week, from Monday. */
export const weekdays = (lang: Lang): readonly string[] =>
  // 2024-01-01 was a Monday.
  Array.from({ length: 7 }, (_, at) =>
    new Intl.DateTimeFormat(localeOf(lang), { timeZone: 'UTC', weekday: 'short' }).format(new Date(Date.UTC(2024, 0, 1 + at))),
  )
