import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const REFERRAL_STATES = ['proposed', 'consented', 'sent', 'accepted', 'declined', 'active', 'ended'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** What has become of it after 30 and after 90 days. */
export const REFERRAL_OUTCOMES = ['helps', 'partly', 'not', 'left', 'unknown'] as const
const Outcome = z.enum(REFERRAL_OUTCOMES).nullable()

const DECIDED: readonly ReferralState[] = ['proposed', 'consented', 'declined']

/** That somebody is led to a service: under a code, without their story. */
export const Referral = z
  .strictObject({
    person: z.uuid(),
    service: z.uuid(),
    /** By which the service and who refers speak of it. Given by chance: it tells of no case and no person. */
    code: z.string().regex(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
    state: z.enum(REFERRAL_STATES),
    on: z.iso.date(),
    /** When the message went out; the days of its outcome are counted from here. */
    sent: z.iso.date().nullable(),
    /** Why the service or the person declined. */
    why: wording(300).nullable(),
    after30: Outcome,
    after90: Outcome,
  })
  // Of what was declined the reason is kept; whatever a service has taken up went out on some day.
  .refine(({ state, why }) => state !== 'declined' || why !== null, { path: ['why'] })
  .refine(({ state, sent }) => DECIDED.includes(state) || sent !== null, { path: ['sent'] })
export type Referral = z.infer<typeof Referral>
