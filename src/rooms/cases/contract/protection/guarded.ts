import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** Somebody who is protected, by their pseudonym. Its id is that by which the case knows the person, where the case told it. */
export const Guarded = z.strictObject({ pseudonym: wording(60) })
export type Guarded = z.infer<typeof Guarded>
