import { z } from 'zod'
import { Answer, System } from './facts.ts'
import { Grade } from './law-data.ts'

/** What the facts are in one legal system. `other offences`: neither, and the other offences that were examined are listed. */
export const OUTCOMES = ['TIP', 'attempted TIP', 'SOM', 'both', 'other offences', 'undetermined'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** Where a reason rests: the law and its article, the day from which (or the days between which) it began, the source and how well it is known. */
export const Cite = z.strictObject({
  law: z.string(),
  article: z.string().nullable(),
  from: z.string().nullable(),
  source: z.string(),
  grade: Grade,
})
export type Cite = z.infer<typeof Cite>

/** One element of one offence. It stands in the way only where `answer` is not yes and `needed` is not no. */
export const Reason = z.strictObject({
  offence: z.string(),
  element: z.string(),
  answer: Answer,
  needed: Answer,
  text: z.string(),
  /** The facts that it rests on. */
  facts: z.array(z.string()),
  cite: z.array(Cite).min(1),
})
export type Reason = z.infer<typeof Reason>

/** What keeps an answer open: a fact, a point of law, or the day on which a law began. */
export const Missing = z.strictObject({
  for: z.enum(['TIP', 'attempted TIP', 'SOM', 'facts']),
  kind: z.enum(['fact', 'law', 'lawDate']),
  id: z.string(),
  why: z.string(),
})
export type Missing = z.infer<typeof Missing>

/**
 * A single fact whose change alone would change the outcome. `set` can be put into the facts as it is; a name with dots is the way to its place
 * there. Of `date`, where the law changed within the date of the facts, it is one day of those that would have that outcome; `days` are all of
 * them, null where the facts' own date begins or ends. `contradicts`: answers that could not stand beside it. What contradicts each other is read
 * as not known, so that the outcome is what the facts would give with both, and is certain only once those are looked at again.
 */
export const Pivot = z.strictObject({
  set: z.record(z.string(), z.string()),
  days: z.strictObject({ first: z.iso.date().nullable(), last: z.iso.date().nullable() }).optional(),
  contradicts: z.array(z.string()).min(1).optional(),
  outcome: Outcome,
})
export type Pivot = z.infer<typeof Pivot>

export const OtherOffenceFound = z.strictObject({
  offence: z.string(),
  title: z.string(),
  answer: Answer,
  text: z.string(),
  cite: z.array(Cite).min(1),
})

export const SystemOutcome = z.strictObject({
  system: System,
  outcome: Outcome,
  tip: Answer,
  attempt: Answer,
  som: Answer,
  /** Other offences that hold or may hold. */
  other: z.array(OtherOffenceFound),
  reasons: z.array(Reason),
  missing: z.array(Missing),
  pivots: z.array(Pivot),
})
export type SystemOutcome = z.infer<typeof SystemOutcome>

/** Two systems that answer otherwise, and the element that makes it so. */
export const Difference = z.strictObject({ systems: z.array(System).length(2), element: z.string(), text: z.string() })
export type Difference = z.infer<typeof Difference>

/** What `istmo distinguish` answers for one set of facts, `istmo/outcome/1`. Words are in the language that was asked for. */
export const Distinction = z.strictObject({
  schema: z.literal('istmo/outcome/1'),
  id: z.string(),
  /** The rules that were applied; another engine may answer otherwise. */
  engine: z.string(),
  lang: z.enum(['es', 'en']),
  /** Day as of which the law was gone through. */
  lawAsOf: z.string(),
  /** SHA-256 of the law's canonical JSON (RFC 8785). */
  lawSha256: z.string(),
  /** SHA-256 of the facts' canonical JSON (RFC 8785), as they were given. */
  factsSha256: z.string(),
  outcomes: z.partialRecord(System, Outcome),
  systems: z.array(SystemOutcome),
  differences: z.array(Difference),
  notice: z.string(),
})
export type Distinction = z.infer<typeof Distinction>
