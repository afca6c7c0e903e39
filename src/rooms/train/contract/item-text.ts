import { z } from 'zod'

// oxlint-disable-next-line no-control-regex -- these are what it refuses: no file could carry them
const UNSTORABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/

/** The one form of a text, whichever file it came from: NFC, lines ended by LF and trimmed, no run of spaces. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()

/** A text of up to `max` code points; blank where it is still to be written, which is a fault until it is. */
export const itemText = (max: number) =>
  z
    .string()
    .overwrite(tidy)
    .superRefine((text, context) => {
      if (!text.isWellFormed() || UNSTORABLE.test(text)) context.addIssue({ code: 'custom', message: 'train.items.bad-sign', input: text })
      if (text.length > max && [...text].length > max)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: text })
    })

/** A text that is never blank and stays on one line. */
export const itemLine = (max: number) =>
  itemText(max)
    .min(1)
    .regex(/^[^\n]*$/)

/** The two languages of one text. */
export const said = (max: number) => z.strictObject({ es: itemText(max), en: itemText(max) })
export type Said = { readonly es: string; readonly en: string }
