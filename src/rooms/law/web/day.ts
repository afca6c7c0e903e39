const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
]

/** A date as far as its source gives it: a year, a month, or a day. */
export const dayIn = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { ...PARTS[date.split('-').length - 1], timeZone: 'UTC' }).format(new Date(date))
