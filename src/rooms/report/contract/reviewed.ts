import { z } from 'zod'

/** A text in both languages. */
export const Words = z.strictObject({ es: z.string(), en: z.string() })

/** What a text stands on and that has moved: what it was and is, where either is to be said. */
const Move = z.strictObject({
  label: Words,
  record: z.strictObject({ kind: z.string(), id: z.string() }).nullable(),
  /** Criteria of the list of statements that are counted now. */
  counted: z.record(z.string(), z.string()).optional(),
  was: Words.nullable(),
  now: Words.nullable(),
})

/** A text that a person wrote, and that is to be read again: the data moved under it, or under the numbers of a rewritten sentence. */
export const ToReview = z.strictObject({
  /** `passage:summary`, `finding:F-012`, `gap:G-02`, `sentence:follow-up`. */
  text: z.string(),
  kind: z.enum(['passage', 'finding', 'gap', 'sentence']),
  id: z.string(),
  title: Words,
  /** As it stands: what is to be read again. */
  wording: Words,
  chapter: z.string().nullable(),
  /** SHA-256 of its words and of what it stands on; whoever confirms it says what they have read. */
  standsOn: z.string(),
  moves: z.array(Move),
  /** Of a rewritten sentence that waits to be settled, why: no word that it holds is taken of it, and settling it reads it again, too. */
  settle: z.enum(['stale', 'half']).nullable(),
  /** Of one that is to be settled: its reader sees more of it than all do, and can neither keep nor rewrite it yet. So their word that it holds is taken. */
  countsClosed: z.boolean(),
  /** What is generated of one whose numbers moved: then, where that is known, and now. Null of any other text. */
  generated: z.strictObject({ was: Words.nullable(), now: Words }).nullable(),
  /** No reading of it is on record, so nothing can have moved since one. */
  neverRead: z.boolean(),
  /** A release would not print it: it holds up nothing, and is counted apart. */
  leftOut: z.boolean(),
})

/** Where a text that a person wrote stands. */
export const TextPlace = z.strictObject({
  text: z.string(),
  kind: z.enum(['passage', 'finding', 'gap', 'sentence']),
  id: z.string(),
  title: Words,
  /** The chapter that holds it, where one does; `in` is its title. */
  chapter: z.string().nullable(),
  in: Words,
})
export type TextPlace = z.output<typeof TextPlace>

/** Texts that hold up putting and releasing: those that somebody must read again. At most fifty are named. */
export const Unreviewed = z.strictObject({
  count: z.int(),
  first: z.string(),
  title: Words,
  texts: z.array(TextPlace),
})

export const ConfirmText = z.strictObject({ programmeId: z.uuid(), text: z.string().min(1).max(300), standsOn: z.string().max(64) })
export const ConfirmedText = z.strictObject({ text: z.string() })
