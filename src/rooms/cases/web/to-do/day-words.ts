import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { writtenDate } from '../../domain/written-date.ts'

const DAY_MS = 86_400_000

/** How many days there are from today to a day; fewer than none once it is past. Both are `YYYY-MM-DD`. */
export const daysTo = (on: string, today: string): number => (Date.parse(on) - Date.parse(today)) / DAY_MS

/** A day with how far off it is, or for how long it has been over. */
export const dayWords = (t: Translate, on: string, today: string): string => {
  const n = daysTo(on, today)
  return t('cases.to-do.day', { when: n < 0 ? 'over' : n === 0 ? 'today' : 'ahead', day: writtenDate(LOCALES[t.lang], on), n: Math.abs(n) })
}

/** The day that it is where the officer sits. */
export const todayHere = (now = new Date()): string =>
  [String(now.getFullYear()), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
