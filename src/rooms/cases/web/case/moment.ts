/** A moment as the reader's language writes it; a text that is none stays as it is. */
export const momentIn = (locale: string, at: string): string =>
  Number.isNaN(Date.parse(at)) ? at : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
