/** Where, on the page of the draft, a text waits to be read again; `text` is its key, `finding:F-012`. */
export const readingPlace = (text: string): string => `read-${text.replaceAll(':', '-')}`

/** All of them. */
export const READ_AGAIN = 'read-again'

export const isReadingPlace = (place: string): boolean => place.startsWith('read-')
