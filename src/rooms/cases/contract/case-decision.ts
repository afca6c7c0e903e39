import { z } from 'zod'
import { Decision } from '#law/decision.ts'

/** A decision on one person. It never changes; a later one says which it takes the place of, and both stay. */
export const CaseDecision = z.strictObject({ person: z.uuid(), supersedes: z.uuid().nullable(), decision: Decision })
export type CaseDecision = z.infer<typeof CaseDecision>
