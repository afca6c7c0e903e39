import type { LOCALES } from '#kernel/i18n/translate.ts'
import { dateAsTyped } from '#law/facts-date.ts'

/** Of the two languages: a language alone is not enough, since English alone is written as in the United States. */
export type Locale = (typeof LOCALES)[keyof typeof LOCALES]

/** The one way in which dates are written on the pages of a case: day, short month, year; the hour of a day has 24 hours. */
const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' }
const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }
/** By the length of `2026-03` and `2026-03-02`; a year stands as it is. */
const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = { 7: MONTH, 10: DAY }

/** A year, a month or a day as the reader's language writes it, no more precise than it is known. */
export const writtenDate = (locale: Locale, date: string): string => {
  const form = FORMS[date.length]
  return form ? new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(date)) : date
}

/** A date as it is typed into a field, `14/3/2026`, `3/2026` or `2026`, so that a field shows what was typed there; nothing stays nothing. */
export const typedDate = (date: string | null | undefined): string => dateAsTyped(date ?? '')

/** A moment by a clock: that of this device, unless another is named. @param timeZone `UTC` where it was shifted to another place's clock */
export const writtenMoment = (locale: Locale, moment: Date, timeZone?: 'UTC'): string =>
  new Intl.DateTimeFormat(locale, { ...MOMENT, ...(timeZone ? { timeZone } : {}) }).format(moment)
