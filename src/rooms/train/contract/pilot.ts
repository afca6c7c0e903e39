import { z } from 'zod'

/** What an observation is about: what a version says (a module, an outcome, a section or block of a chapter), an item, or what surrounds the session. */
export const TARGET_KINDS = ['module', 'outcome', 'part', 'item', 'logistics'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** The same names as the targets of a body's conditions: `modules/M2`, `outcomes/M2.O3`, `chapters/chapter-1/case-debt`, `items/I-007`, `logistics`. */
export const TARGETS: Readonly<Record<TargetKind, RegExp>> = {
  module: /^modules\/(M\d{1,2})$/,
  outcome: /^outcomes\/(M\d{1,2}\.O\d{1,2})$/,
  part: /^chapters\/([a-z0-9-]{2,60}\/[a-z0-9-]{2,60})$/,
  item: /^items\/([A-Za-z0-9-]{1,40})$/,
  logistics: /^(logistics)$/,
}
const anyOf = (kinds: readonly TargetKind[]) => z.string().regex(new RegExp(kinds.map((kind) => TARGETS[kind].source).join('|')))
export const Target = anyOf(TARGET_KINDS)
/** What a version can answer: a difference shows it. */
export const TaughtTarget = anyOf(['module', 'outcome', 'part'])

export const KINDS = ['timing', 'clarity', 'error', 'law', 'language', 'culture', 'level', 'access', 'equipment'] as const
export const ObservationKind = z.enum(KINDS)
export type ObservationKind = z.infer<typeof ObservationKind>

/** Whose eyes it was seen with: a role, never a person. */
export const OBSERVERS = ['observer', 'facilitator', 'participant'] as const
export const Observer = z.enum(OBSERVERS)
export type Observer = z.infer<typeof Observer>

/** 1 disturbs little, 2 hinders the outcome, 3 makes it fail. */
export const SEVERITIES = [1, 2, 3] as const
export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Severity = z.infer<typeof Severity>

export const CHANGE_STATES = ['asked', 'accepted', 'deferred', 'rejected', 'implemented'] as const
export const ChangeState = z.enum(CHANGE_STATES)
export type ChangeState = z.infer<typeof ChangeState>

export const DECISIONS = ['accepted', 'deferred', 'rejected'] as const
export const ChangeDecision = z.enum(DECISIONS)

export const ChangeCode = z.string().regex(/^CR-\d{2,4}$/)
