import { z } from 'zod'

/** What each person is asked in the same words every time, so that a code comes out that only they can make again. */
export const ELEMENTS = ['mother', 'birthplace', 'day', 'siblings', 'surname', 'month'] as const
export type Element = (typeof ELEMENTS)[number]

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
