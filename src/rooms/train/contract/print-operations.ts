import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Country, Sector } from './syllabus.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const PrintFormat = z.enum(['pdf', 'docx', 'html'])
export type PrintFormat = z.infer<typeof PrintFormat>

const printed = { programmeId: z.uuid(), lang: z.enum(['es', 'en']), format: PrintFormat }

/** A task answers in lines of text, so the file travels as text too. */
const Printed = z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.base64() })

/** Books that are made of a chapter: what is read, what is written in, and what whoever teaches has before them. */
export const USES = ['manual', 'workbook', 'guide'] as const
export const Use = z.enum(USES)
export type Use = z.infer<typeof Use>

/** A version as it is taught, or as one sector or country has it; or a book of one of the chapters that it was recorded with. */
export const syllabusPrint = remote({
  room: 'train',
  name: 'syllabus.print',
  kind: 'task',
  input: z.strictObject({
    ...printed,
    sha256: Hash,
    sector: Sector.optional(),
    country: Country.optional(),
    /** A chapter by its identifier; `use` says as which book, the manual where it does not. */
    chapter: z.string().min(1).max(80).optional(),
    use: Use.optional(),
  }),
  output: Printed,
})

/** What changed from one version to another, on two pages, for whoever voted. */
export const changePrint = remote({
  room: 'train',
  name: 'change.print',
  kind: 'task',
  input: z.strictObject({ ...printed, from: Hash, to: Hash }),
  output: Printed,
})
