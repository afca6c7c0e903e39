import { LOCALES } from '#kernel/i18n/translate.ts'
import { isIsoDate } from './serial-date.ts'
import type { Words } from './table.ts'
import { both } from './words.ts'

const inWords = (iso: string): Words => {
  const date = new Date(`${iso}T00:00:00Z`)
  const say = (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
  return { es: say(LOCALES.es), en: say(LOCALES.en) }
}

const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** The day that was written, by each of its readings: 02/03/2009 has two; empty where it is no such day, or no day at all. */
const readings = (written: string): readonly string[] => {
  const parts = WRITTEN.exec(written)
  if (!parts) return []
  const [a, b, year] = [parts[1]!.padStart(2, '0'), parts[2]!.padStart(2, '0'), parts[3]!]
  return [...new Set([`${year}-${b}-${a}`, `${year}-${a}-${b}`])].filter(isIsoDate)
}

/**
 * What is wrong with what is written as a day is: no calendar has it (31/02/2026, 2026-02-31), it may be either of two (02/03/2026), or it is plain
 * which day it is and only its form is another (14/03/2026). Undefined for what looks like no day at all. Message and hint say the same of it.
 */
export const dayFault = (written: string): 'no-day' | 'two-days' | 'other-form' | undefined => {
  if (!WRITTEN.test(written)) return /^\d{4}-\d{2}-\d{2}$/.test(written) && !isIsoDate(written) ? 'no-day' : undefined
  return (['no-day', 'other-form', 'two-days'] as const)[readings(written).length]
}

/**
 * What the writer of 02/03/2009 may have meant; both readings where both are possible, since a wrong guess would be a wrong date.
 * @param otherwise message for what is no such date
 */
export const dateHint = (written: string, otherwise = 'sheets.hint.date'): Words => {
  const [first, second] = readings(written)
  if (first === undefined) return both(otherwise)
  if (second === undefined) return both('sheets.hint.date-one', { date: first })
  return both('sheets.hint.date-either', { first, firstWords: inWords(first), second, secondWords: inWords(second) })
}
