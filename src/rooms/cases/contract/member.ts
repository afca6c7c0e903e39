import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { KeyId } from '#seal/key.ts'

/** How somebody made sure that a key is the colleague's whom they mean: by hearing or seeing its fingerprint from that person. */
export const CHECKS = ['person', 'video', 'telephone'] as const
export const Check = z.enum(CHECKS)

/** Who somebody is that reads the case: as the officer says who compared the fingerprint, and not a server. */
export const Member = z.strictObject({ key: KeyId, called: wording(120), how: Check })
export type Member = z.infer<typeof Member>
