import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { GATED_ACTS } from '../gate.ts'

/** To what somebody agrees: the acts of the case that touch them, and what is done for their protection alone. */
export const CONSENT_TO = [...GATED_ACTS, 'referral', 'contact', 'record'] as const
export type ConsentTo = (typeof CONSENT_TO)[number]

/** That somebody agreed to one thing, what they were told, and until when. Whoever agreed may take it back on any day, and need not say why. */
export const Consent = z.strictObject({
  person: z.uuid(),
  to: z.enum(CONSENT_TO),
  told: wording(500),
  /** Who explained it, and in which language. */
  by: wording(200),
  given: z.iso.date(),
  until: z.iso.date().nullable(),
  withdrawn: z.strictObject({ on: z.iso.date(), why: wording(500).nullable() }).nullable(),
})
export type Consent = z.infer<typeof Consent>
