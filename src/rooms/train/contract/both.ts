import { z } from 'zod'
import { typed } from '#kernel/command/wording.ts'

/**
 * A text in both languages. One of them may still be empty while it is being written: the check names the place, and nothing is printed before it is there.
 */
export const both = (max: number) => {
  const text = typed().max(max)
  return z.strictObject({ es: text, en: text })
}
export type Both = { readonly es: string; readonly en: string }

/** Whether a value is a text in both languages. */
export const isBoth = (value: unknown): value is Both =>
  typeof value === 'object' &&
  value !== null &&
  'es' in value &&
  'en' in value &&
  typeof value.es === 'string' &&
  typeof value.en === 'string'
