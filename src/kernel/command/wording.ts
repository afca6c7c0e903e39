import { z } from 'zod'

/**
 * What somebody writes: NFC, trimmed, 1 to `max` code points (a JavaScript string counts UTF-16 units, which makes two of one emoji).
 */
export const wording = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .superRefine((text, context) => {
      if ([...text].length > max) context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: text })
    })

/** The same for what may be left out; null where it is. */
export const optionalWording = (max: number) => wording(max).nullable().default(null)
