import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const DISCLOSURE_CLASSES = ['used', 'unused-relevant', 'sensitive', 'privileged', 'not-relevant'] as const

/** How an exhibit stands towards the defence, with the reason. */
export const Disclosure = z.strictObject({ exhibit: z.uuid(), class: z.enum(DISCLOSURE_CLASSES), why: wording(500) })
export type Disclosure = z.infer<typeof Disclosure>
