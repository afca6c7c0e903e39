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

/**
 * What the writer of 02/03/2009 may have meant; both readings where both are possible, since a wrong guess would be a wrong date.
 * @param otherwise message for what is no such date
 */
export const dateHint = (written: string, otherwise = 'sheets.hint.date'): Words => {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written)
  if (!parts) return both(otherwise)
  const [a, b, year] = [parts[1]!.padStart(2, '0'), parts[2]!.padStart(2, '0'), parts[3]!]
  const [first, second, ...rest] = [...new Set([`${year}-${b}-${a}`, `${year}-${a}-${b}`])].filter(isIsoDate)
  if (first === undefined || rest.length > 0) return both(otherwise)
  if (second === undefined) return both('sheets.hint.date-one', { date: first })
  return both('sheets.hint.date-either', { first, firstWords: inWords(first), second, secondWords: inWords(second) })
}
