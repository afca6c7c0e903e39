/** A year, a month or a day as it is written: 2025, 2025-03, 2025-03-14. */
export const DATE_FORM = /^(?:19|20)\d\d(-(?:0[1-9]|1[0-2])(-(?:0[1-9]|[12]\d|3[01]))?)?$/
const FIRST = '0001-01-01'

/** Whether a text is a year, a month or a day that there is, from 1900 to 2099: not 2025-13 nor 2025-02-30. */
export const isDate = (text: string): boolean => {
  if (!DATE_FORM.test(text)) return false
  const day = text + FIRST.slice(text.length)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

/** A year, a month or a day as people of the region type it, `14/3/2026`, `3/2026` or `2026`: what `factsDate` reads back. */
export const dateAsTyped = (date: string): string =>
  date
    .split('-')
    .toReversed()
    .map((part) => part.replace(/^0/, ''))
    .join('/')

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)$/
const MONTH_YEAR = /^(\d{1,2})[/.-]((?:19|20)\d\d)$/

/** A date as people of the region write it, 14/03/2025 or 3/2025, in the form that facts carry; any other text as it is. */
export const factsDate = (text: string): string => {
  const [, day, month, year] = DAY_MONTH_YEAR.exec(text) ?? []
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, ofMonth, ofYear] = MONTH_YEAR.exec(text) ?? []
  return ofMonth && ofYear ? `${ofYear}-${ofMonth.padStart(2, '0')}` : text
}
