import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const NON_PUNISHMENT_DECISIONS = ['open', 'not-charged', 'withdrawn', 'charged'] as const

/**
 * An act of a victim, and what ties it to what was done to them: whether they answer for it is decided by people, with a reason, and never inferred
 * (OHCHR, Recommended Principles and Guidelines on Human Rights and Human Trafficking, 2002, principle 7).
 */
export const NonPunishment = z
  .strictObject({
    person: z.uuid(),
    act: wording(300),
    link: wording(500),
    /** As counsel names it: the law on file holds none. */
    provision: wording(200).nullable(),
    decision: z.enum(NON_PUNISHMENT_DECISIONS),
    why: wording(500).nullable(),
    on: z.iso.date(),
  })
  .refine(({ decision, why }) => decision === 'open' || why !== null, { path: ['why'] })
export type NonPunishment = z.infer<typeof NonPunishment>
