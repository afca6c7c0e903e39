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
  /** What is to be known of it, in either language: that a copy was read, say. */
  noteEs: z.string().nullable(),
  noteEn: z.string().nullable(),
})
export type SourceLine = z.output<typeof SourceLine>
