const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * ISO date of a spreadsheet's day number.
 * @param epoch first year of the workbook: 1900 (Windows) or 1904 (old Mac)
 * @returns `undefined` outside 1900–9999 and for number 60 of the 1900 system, the 29 February 1900 that never was
 */
export const dateOfSerial = (serial: number, epoch: 1900 | 1904): string | undefined => {
  const day = Math.floor(serial)
  if (!(day >= 0 && day <= LAST_SERIAL)) return undefined
  if (epoch === 1904) return isoOf(Date.UTC(1904, 0, 1) + day * DAY)
  if (day < 1 || day === 60) return undefined
  return isoOf(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY)
}

const isoOf = (time: number): string | undefined => {
  const iso = new Date(time).toISOString()
  return iso.length === 24 ? iso.slice(0, 10) : undefined
}

/** Day number of an ISO date in the 1900 system; `undefined` before March 1900. */
export const serialOfDate = (iso: string): number | undefined => {
  const serial = (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY
  return serial > 60 ? serial : undefined
}

/** Whether the text is a day of the calendar written YYYY-MM-DD. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether the text is a day, a month or a year, as much of a date as is known: 2009-03-02, 2009-03, 2009. */
export const isPartOfDate = (text: string): boolean => /^\d{4}/.test(text) && isIsoDate(`${text}${'-01-01'.slice(text.length - 4)}`)

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0+)?)?Z?$/

/** The day that programs and databases write as its first moment: 2026-04-14 00:00:00; `undefined` of another hour, which is no day alone. */
export const dayAtMidnight = (text: string): string | undefined => {
  const day = MIDNIGHT.exec(text)?.[1]
  return day !== undefined && isIsoDate(day) ? day : undefined
}
