import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** Who answers for a plan: it is one, and both do. */
export const PLAN_SIDES = ['police', 'prosecution'] as const
export type PlanSide = (typeof PLAN_SIDES)[number]

const Day = z.iso.date()

/** The one plan of police and prosecution. Its tasks are those of the case. */
export const CasePlan = z.strictObject({
  /** What is held to have happened, and is to be tested. */
  hypothesis: wording(1500),
  /** Elements of charges that it aims at. */
  elements: z.array(z.strictObject({ charge: z.uuid(), element: z.string().min(1).max(40) })).max(100),
  /** What has to be decided, by whom and when. */
  decisions: z.array(z.strictObject({ what: wording(300), on: Day.nullable(), by: wording(120).nullable() })).max(30),
  /** Warrants and orders, with the day on which they run out. */
  authorities: z.array(z.strictObject({ what: wording(200), expires: Day.nullable() })).max(30),
  risks: z.array(z.strictObject({ what: wording(300), answer: wording(300).nullable() })).max(30),
  /** What keeps victims safe while it is carried out; no plan is without. */
  safety: wording(500),
  review: Day.nullable(),
})
export type CasePlan = z.infer<typeof CasePlan>

/** What one side says of one version of the plan. Written once: an objection is kept, whatever becomes of the plan. */
export const PlanPosition = z.strictObject({
  /** The entry of the version that it speaks of. */
  plan: z.string().min(1).max(100),
  side: z.enum(PLAN_SIDES),
  says: z.enum(['signs', 'objects']),
  why: wording(500).nullable(),
})
export type PlanPosition = z.infer<typeof PlanPosition>
