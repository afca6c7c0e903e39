import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { isDate } from '#law/facts-date.ts'

/** Who somebody in the case really is. It stands in a compartment of its own, sealed apart from the case and from every other identity. */
export const Identity = z.strictObject({
  person: z.uuid(),
  /** As they are written in papers and as they are called. */
  names: z.array(wording(120)).min(1).max(10),
  born: z.string().refine(isDate).nullable(),
  /** Passport, identity card, with the State that gave it. */
  papers: z.array(wording(120)).max(10),
  note: wording(500).nullable(),
})
export type Identity = z.infer<typeof Identity>

/** That an identity was shown on a screen; who did and when stand in the entry. */
export const IdentityShown = z.strictObject({ person: z.uuid() })
export type IdentityShown = z.infer<typeof IdentityShown>
