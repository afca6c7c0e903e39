import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Country, Sector } from './syllabus.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const PrintFormat = z.enum(['pdf', 'docx', 'html'])
export type PrintFormat = z.infer<typeof PrintFormat>

const printed = { programmeId: z.uuid(), lang: z.enum(['es', 'en']), format: PrintFormat }

/** A task answers in lines of text, so the file travels as text too. */
const Printed = z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.base64() })

/** A version as it is taught, or as one sector or country has it. */
export const syllabusPrint = remote({
  room: 'train',
  name: 'syllabus.print',
  kind: 'task',
  input: z.strictObject({ ...printed, sha256: Hash, sector: Sector.optional(), country: Country.optional() }),
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
