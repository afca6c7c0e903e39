import { z } from 'zod'

/** A published document, as a record that cites it shows it. */
export const SourceLine = z.strictObject({
  code: z.string(),
  organisationEs: z.string(),
  organisationEn: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  kind: z.string(),
  /** Of publication, as the register of sources has it. */
  year: z.string().nullable(),
  url: z.string().nullable(),
  /** Whether that is the publisher's own address; null where nobody has looked. */
  address: z.enum(['own', 'unknown']).nullable(),
  /** The copy that was read, where it is another. */
  readAt: z.string().nullable(),
  readOn: z.string().nullable(),
  licence: z.string().nullable(),
  /** The day from which it is offered to nobody; it stays where it is cited. */
  retiredOn: z.string().nullable(),
  /** What is to be known of it, in either language: that a copy was read, say. */
  noteEs: z.string().nullable(),
  noteEn: z.string().nullable(),
})
export type SourceLine = z.output<typeof SourceLine>
