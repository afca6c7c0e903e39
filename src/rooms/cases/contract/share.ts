import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { KeyId, Moment } from '#seal/key.ts'
import { CustodyEvent } from './custody.ts'
import { Exhibit } from './exhibit.ts'
import { Hash } from './keeping.ts'

/** To whom it may go on (FIRST, Traffic Light Protocol 2.0). */
export const TLP = ['red', 'strict', 'amber', 'green', 'clear'] as const
/** It guides and proves nothing; it goes on to nobody else; its giver is asked before it is used. */
export const CAVEATS = ['guidance', 'stays', 'ask'] as const
const conditions = { tlp: z.enum(TLP), caveats: z.array(z.enum(CAVEATS)).max(CAVEATS.length), why: wording(300) }

/** That a copy of an exhibit was given to somebody: to whom, on what conditions, until when, and whether it was taken back. */
export const Share = z.strictObject({
  exhibit: z.uuid(),
  /** The envelope that it went in. */
  envelope: Hash,
  to: KeyId,
  called: wording(120),
  until: Moment.nullable(),
  withdrawn: z.boolean(),
  ...conditions,
})
export type Share = z.infer<typeof Share>

/** Who wrote an event, counted within the copy: a fingerprint would name colleagues of the case, whom the copy is not to tell of. */
const Writer = z.int().min(1).max(1_000)

/** What happened to the exhibit, without the ids by which the case knows it. */
const SharedEvent = CustodyEvent.omit({ exhibit: true, corrects: true }).extend({
  corrected: wording(300).nullable(),
  /** Which event of the copy it corrects, by its place; unsaid in copies of before, which said only that something is corrected. */
  corrects: z.int().min(0).max(999).optional(),
  written: Moment,
  writer: Writer,
  /** It had been set aside, and somebody took it in: what is written of its writer is so, but where only they say whose it was and of when. */
  taken: z.strictObject({ by: Writer, at: Moment, claimed: z.strictObject({ writer: Writer, written: Moment }).nullable() }).optional(),
})

/** An exhibit as it is given: whole, but for the persons and exhibits of the case that it hangs on. Nothing in it tells of which case it is. */
export const SharedExhibit = z.strictObject({
  kind: z.literal('istmo/exhibit/1'),
  exhibit: Exhibit.omit({ sources: true, derivedFrom: true }),
  custody: z.array(SharedEvent).max(1_000),
  /** Which of the writers gave the copy; null where they wrote none of it. */
  giver: Writer.nullable(),
  ...conditions,
})
export type SharedExhibit = z.infer<typeof SharedExhibit>
