import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** What is not done to a victim or a witness before everything that keeps them safe is settled. */
export const GATED_ACTS = ['interview', 'request', 'transfer', 'disclosure', 'media'] as const
export type GatedAct = (typeof GATED_ACTS)[number]

export const SAFEGUARDS = [
  'support-person',
  'interviewer-asked',
  'interpreter-vetted',
  'one-interview',
  'child-guardian',
  'identity-apart',
  'reflection-explained',
  'non-return-warned',
  'consent',
] as const
export type Safeguard = (typeof SAFEGUARDS)[number]

export const SAFEGUARD_STATES = ['open', 'done', 'not-applicable'] as const

const Settled = z.strictObject({ state: z.enum(SAFEGUARD_STATES), why: wording(300).nullable() })
export type Settled = z.infer<typeof Settled>

/** Of a person whose age no record gives: how old they are on the day on which it is written. */
export const AGES_TODAY = ['child', 'adult'] as const
export type AgeToday = (typeof AGES_TODAY)[number]

/** The safeguards of one act that touches one person. */
export const Gate = z.strictObject({
  person: z.uuid(),
  act: z.enum(GATED_ACTS),
  items: z.partialRecord(z.enum(SAFEGUARDS), Settled),
  ageToday: z.enum(AGES_TODAY).optional(),
})
export type Gate = z.infer<typeof Gate>
