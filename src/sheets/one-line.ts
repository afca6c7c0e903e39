import { BREAK } from '#kernel/command/plain-text.ts'

/** A text as one line: each break is a space. */
export const onOneLine = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
