import { z } from 'zod'
import { plainText } from './plain-text.ts'

/** What somebody types or pastes, cleaned of what nobody sees and nothing can carry; it may be empty. */
export const typed = () => z.string().overwrite(plainText)

/**
 * What somebody writes: cleaned, trimmed, 1 to `max` code points (a JavaScript string counts UTF-16 units, which makes two of one emoji).
 */
export const wording = (max: number) =>
  typed()
    .trim()
    .min(1)
    .superRefine((text, context) => {
      if ([...text].length > max) context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: text })
    })

/** The same for what may be left out; null where it is. */
export const optionalWording = (max: number) => wording(max).nullable().default(null)
