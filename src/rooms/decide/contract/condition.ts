import { z } from 'zod'

export const ConditionState = z.enum(['open', 'answered', 'accepted', 'refused'])

/** What must change in a text that was approved with it, and whose word counts on whether it has. */
export const ConditionSeen = z.strictObject({
  number: z.int(),
  textEs: z.string(),
  textEn: z.string(),
  /** The place of the text that may change, `modules/M2`. */
  target: z.string(),
  owner: z.string(),
  due: z.iso.date(),
  /** For the text that was put beside it last. */
  state: ConditionState,
  /** Hash of that text. */
  answered: z.string().nullable(),
  reasonEs: z.string().nullable(),
  reasonEn: z.string().nullable(),
  may: z.array(z.string()),
})
