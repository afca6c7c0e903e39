import type { z } from 'zod'
import { CaseDecision } from './case-decision.ts'
import { CaseEvent } from './case-event.ts'
import { CaseLink } from './case-link.ts'
import { CaseSheet } from './case-sheet.ts'
import { CaseTask } from './case-task.ts'
import { ProtectionBegun } from './common.ts'
import { CustodyEvent } from './custody.ts'
import { Disclosure } from './disclosure.ts'
import { Exhibit } from './exhibit.ts'
import { ExportMade } from './export-made.ts'
import { Gate } from './gate.ts'
import { GroupAnswer } from './group.ts'
import { IdentityShown } from './identity.ts'
import { Member } from './member.ts'
import { NonPunishment } from './non-punishment.ts'
import { Outcome } from './outcome.ts'
import { CaseParty } from './party.ts'
import { Payment } from './payment.ts'
import { CasePerson } from './person.ts'
import { CasePlan, PlanPosition } from './plan.ts'
import { Charge, ProofCell } from './proof.ts'
import { Share } from './share.ts'
import { TakenIn } from './taken-in.ts'

/** What may stand in the part of a case that is built, by kind. */
export const CONTENTS = {
  case: CaseSheet,
  person: CasePerson,
  decision: CaseDecision,
  exhibit: Exhibit,
  custody: CustodyEvent,
  charge: Charge,
  cell: ProofCell,
  task: CaseTask,
  gate: Gate,
  group: GroupAnswer,
  payment: Payment,
  plan: CasePlan,
  position: PlanPosition,
  disclosure: Disclosure,
  shown: IdentityShown,
  member: Member,
  share: Share,
  party: CaseParty,
  link: CaseLink,
  event: CaseEvent,
  exported: ExportMade,
  protection: ProtectionBegun,
  'non-punishment': NonPunishment,
  outcome: Outcome,
  taken: TakenIn,
} as const
export type ContentKind = keyof typeof CONTENTS
export type ContentOf<Kind extends ContentKind> = z.infer<(typeof CONTENTS)[Kind]>

/**
 * Kinds of which a version is never taken the place of: what was decided, what happened to an exhibit, who signed or objected, who was shown whose name,
 * whose key somebody said it is, what left, where protection was begun, what was taken in.
 */
export const UNCHANGING: readonly ContentKind[] = ['decision', 'custody', 'position', 'shown', 'member', 'exported', 'protection', 'taken']

/** Parts of a case that are sealed apart: what is built, and each identity by itself; `protection/contents.ts` and `common.ts` name the others. */
export const BUILDING = 'building'
export const IDENTITY = 'identity'
