import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** What a victim or a witness may need (TIP Protocol art. 6(3) and 6(4), and what safety and a life afterwards ask for). */
export const NEEDS = [
  'safety',
  'shelter',
  'health',
  'psychological',
  'legal',
  'interpreter',
  'documents',
  'guardian',
  'child',
  'family',
  'income',
  'return',
] as const
export const NEED_STATES = ['open', 'offered', 'accepted', 'declined', 'met'] as const
export type NeedState = (typeof NEED_STATES)[number]

/** One need of one person: how far it is, since which day, and who answers for it. Help is offered and may be declined. */
export const Need = z.strictObject({
  person: z.uuid(),
  need: z.enum(NEEDS),
  state: z.enum(NEED_STATES),
  on: z.iso.date(),
  by: wording(120).nullable(),
  note: wording(500).nullable(),
})
export type Need = z.infer<typeof Need>
