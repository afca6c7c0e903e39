import { type Locale, writtenMoment } from '../../domain/written-date.ts'

/** A moment as the reader's language writes it; a text that is none stays as it is. */
export const momentIn = (locale: Locale, at: string): string => (Number.isNaN(Date.parse(at)) ? at : writtenMoment(locale, new Date(at)))
