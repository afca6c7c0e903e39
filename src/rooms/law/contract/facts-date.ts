/** A year, a month or a day as it is written: 2025, 2025-03, 2025-03-14. */
export const DATE_FORM = /^(?:19|20)\d\d(-(?:0[1-9]|1[0-2])(-(?:0[1-9]|[12]\d|3[01]))?)?$/
const FIRST = '0001-01-01'

/** Whether a text is a year, a month or a day that there is, from 1900 to 2099: not 2025-13 nor 2025-02-30. */
export const isDate = (text: string): boolean => {
  if (!DATE_FORM.test(text)) return false
  const day = text + FIRST.slice(text.length)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
