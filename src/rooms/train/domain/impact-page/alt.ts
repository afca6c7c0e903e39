const LIMIT = 250

/** An alternative text that fits; the table beside the picture holds all of it. */
export const shortened = (words: string): string => ([...words].length <= LIMIT ? words : `${[...words].slice(0, LIMIT - 1).join('')}…`)
