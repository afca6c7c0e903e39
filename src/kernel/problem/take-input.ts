import type { z } from 'zod'
import { type InputFault, inputFaults } from './input-faults.ts'
import { refuse } from './kernel-problems.ts'

/** No database keeps a null character, and half of a sign has no bytes in UTF-8: it could be neither kept nor hashed. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Texts of an input that cannot be kept, wherever they stand in it. */
const textFaults = (value: unknown, path: readonly string[] = []): readonly InputFault[] => {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ path: path.join('.'), fault: 'text' }]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isKeepable(key) ? textFaults(inner, [...path, key]) : [{ path: path.join('.'), fault: 'text' }],
  )
}

/**
 * An input by its schema.
 * @throws Problem `input.invalid`, field by field: of texts that cannot be kept first
 */
export const takeInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const texts = textFaults(input)
  if (texts.length > 0) return refuse('input.invalid', [...texts])
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? parsed.data : refuse('input.invalid', [...inputFaults(parsed.error.issues)])
}
