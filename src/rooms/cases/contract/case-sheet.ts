import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { Jurisdiction } from '#law/facts.ts'

/** How far the proceedings have come. */
export const CASE_STATUSES = ['screening', 'investigation', 'charge', 'trial', 'appeal', 'closed'] as const

/** What runs out: somebody in custody must be brought or freed, an offence falls under limitation. */
export const DEADLINES = ['custody', 'limitation', 'other'] as const
export const Deadline = z.strictObject({ kind: z.enum(DEADLINES), on: z.iso.date(), what: wording(200) })
export type Deadline = z.infer<typeof Deadline>

/** What a case is called among those who work on it, where it plays, how far it is, and what runs out. No name of a person belongs in it. */
export const CaseSheet = z.strictObject({
  programmeId: z.uuid(),
  title: wording(120),
  status: z.enum(CASE_STATUSES),
  jurisdictions: z.array(Jurisdiction).max(8),
  deadlines: z.array(Deadline).max(50).default([]),
})
export type CaseSheet = z.infer<typeof CaseSheet>
