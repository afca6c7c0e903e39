import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { isDate } from '#law/facts-date.ts'

export const EXHIBIT_KINDS = ['document', 'object', 'digital', 'testimony', 'expert', 'record', 'trace', 'image', 'recording'] as const
/** What a court has said of it. What was excluded proves nothing; what was challenged may come to that. */
export const ADMISSIBILITIES = ['not-ruled', 'admitted', 'challenged', 'excluded'] as const

/** What is known of a day: the year, the month or the day itself. */
const RoughDate = z.string().refine(isDate)
/** SHA-256 of a file, in hexadecimal. */
const FileHash = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that is part of an exhibit: it stays where evidence is kept; what is here tells whether it is still the same. */
const ExhibitFile = z.strictObject({ label: wording(120), sha256: FileHash, bytes: z.int().min(0) })

/** A piece of evidence. */
export const Exhibit = z.strictObject({
  /** Unique in the case: `E-001`. */
  number: z.string().regex(/^E-\d{3,5}$/),
  kind: z.enum(EXHIBIT_KINDS),
  description: wording(500),
  origin: z.strictObject({
    place: wording(200).nullable(),
    date: RoughDate.nullable(),
    by: wording(120).nullable(),
    authority: wording(200).nullable(),
  }),
  files: z.array(ExhibitFile).max(100),
  /** Persons without whom it falls: who gave the testimony, who alone can say what the paper is. */
  sources: z.array(z.uuid()).max(50),
  /** Exhibits that it was made from: a copy, an expert's report on a telephone. It falls with the sources of these too. */
  derivedFrom: z.array(z.uuid()).max(50),
  /** Where it came from abroad, by which request, and on what condition it may be used. */
  foreign: z.strictObject({ state: wording(60), request: wording(120).nullable(), condition: wording(300).nullable() }).nullable(),
  admissibility: z.strictObject({ status: z.enum(ADMISSIBILITIES), why: wording(300).nullable() }),
  /** What is lost of it after a day: recordings that are overwritten, a witness who leaves. */
  perishes: z.strictObject({ on: z.iso.date(), what: wording(200) }).nullable(),
  /** It speaks for the accused, or may. */
  pointsAway: z.boolean(),
})
export type Exhibit = z.infer<typeof Exhibit>
