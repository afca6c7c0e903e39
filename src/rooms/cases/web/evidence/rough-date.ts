const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  7: { year: 'numeric', month: 'long' },
  10: { dateStyle: 'medium' },
}

/** A year, a month or a day as the reader's language writes it, no more precise than it is known. */
export const roughDate = (locale: string, date: string): string => {
  const form = FORMS[date.length]
  return form ? new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(date)) : date
}
