/** Every way in which a text may begin another line. */
export const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** A text as one line: each break is a space. */
export const onOneLine = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
