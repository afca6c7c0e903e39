import { z } from 'zod'
import { isDate } from '#law/facts-date.ts'

/** Whether something was at that time, before it or after it. */
export const BOUNDS = ['at', 'before', 'after'] as const
export type Bound = (typeof BOUNDS)[number]

/** When something was, no more precise than it is known: a year, a month, a day, or a day with its hour. */
export const When = z
  .strictObject({
    is: z.enum(BOUNDS),
    date: z.string().refine(isDate),
    /** Hour and minute of the place where it happened, with a whole day only. */
    hour: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
  })
  .refine(({ date, hour }) => hour === null || date.length === 10, { path: ['hour'] })
export type When = z.infer<typeof When>
