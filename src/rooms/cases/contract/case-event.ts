import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { GROUNDS } from './case-link.ts'
import { When } from './when.ts'

/** Something that happened in the facts of a case, and who was there. */
export const CaseEvent = z.strictObject({
  what: wording(300),
  from: When.nullable(),
  /** Null where it did not last, or nobody knows until when. */
  to: When.nullable(),
  place: wording(200).nullable(),
  /** The State in which it was, by its two letters (ISO 3166-1). */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  persons: z.array(z.uuid()).max(50),
  exhibits: z.array(z.uuid()).max(50),
  status: z.enum(GROUNDS),
})
export type CaseEvent = z.infer<typeof CaseEvent>
