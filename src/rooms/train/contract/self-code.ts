import { z } from 'zod'

const letter = z
  .string()
  .regex(/^[A-Z]$/)
  .nullable()
const number = z
  .string()
  .regex(/^\d\d$/)
  .nullable()

/** A self-made code; null where an element was left open or cannot be read. */
export const SelfCode = z.strictObject({
  mother: letter,
  birthplace: letter,
  day: number,
  siblings: number,
  surname: letter,
  month: number,
})
export type SelfCode = Readonly<z.infer<typeof SelfCode>>
