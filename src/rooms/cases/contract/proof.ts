import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { Jurisdiction, System } from '#law/facts.ts'

/** Offences whose elements are proved here, of each legal system. */
export const CHARGED = ['TIP', 'SOM'] as const

/**
 * One accused, one victim, one offence of one legal system: a row group of the proof. A charge is brought under the law of a State; the protocols bind
 * States and charge nobody, but such charges were taken once and are still read.
 */
export const Charge = z.strictObject({ accused: z.uuid(), victim: z.uuid(), system: System, offence: z.enum(CHARGED) })
export type Charge = z.infer<typeof Charge>
/** A charge that is brought now: under the law of a State. */
export const NewCharge = Charge.extend({ system: Jurisdiction })

export const SAYS = ['supports', 'contradicts', 'neutral'] as const
/** From weak to strong. */
export const STRENGTHS = ['weak', 'moderate', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]

/** What one exhibit says on one element of one charge, and how strongly, with the reason in words. */
export const ProofCell = z.strictObject({
  charge: z.uuid(),
  element: z.string().min(1).max(40),
  exhibit: z.uuid(),
  says: z.enum(SAYS),
  strength: z.enum(STRENGTHS),
  why: wording(500),
  /** Why what contradicts does not hold. */
  rebuttal: wording(500).nullable(),
})
export type ProofCell = z.infer<typeof ProofCell>
