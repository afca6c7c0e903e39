import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { Decision } from '#law/decision.ts'
import { Jurisdiction } from '#law/facts.ts'

/** How far the proceedings have come. */
export const CASE_STATUSES = ['screening', 'investigation', 'charge', 'trial', 'appeal', 'closed'] as const

/** What a case is called among those who work on it, where it plays, and how far it is. No name of a person belongs in it. */
export const CaseSheet = z.strictObject({
  programmeId: z.uuid(),
  title: wording(120),
  status: z.enum(CASE_STATUSES),
  jurisdictions: z.array(Jurisdiction).max(8),
})
export type CaseSheet = z.infer<typeof CaseSheet>

/** Somebody in the case, by a pseudonym that is given and never made of a name. */
export const CasePerson = z.strictObject({ pseudonym: wording(60), role: z.enum(['victim']) })
export type CasePerson = z.infer<typeof CasePerson>

/** A decision on one person. It never changes; a later one says which it takes the place of, and both stay. */
export const CaseDecision = z.strictObject({ person: z.uuid(), supersedes: z.uuid().nullable(), decision: Decision })
export type CaseDecision = z.infer<typeof CaseDecision>

/** What may stand in a case, by kind. */
export const CONTENTS = { case: CaseSheet, person: CasePerson, decision: CaseDecision } as const
export type ContentKind = keyof typeof CONTENTS

/** The parts of a case that are sealed apart. */
export const BUILDING = 'building'
