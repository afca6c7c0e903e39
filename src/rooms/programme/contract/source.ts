import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { SourceLine } from './source-line.ts'

const room = 'programme'

/** What a person may register; numbers that an office counted here enter the register by themselves. */
export const SOURCE_KINDS = [
  'programme',
  'intergovernmental',
  'national-official',
  'other-government',
  'civil-society',
  'academic',
  'press',
  'copy',
] as const

const Address = z
  .url({ protocol: /^https?$/ })
  .max(1000)
  .nullable()
  .default(null)

/** A year, a month or a day as documents bear it, or the years that one covers. */
const PUBLISHED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|[–-]\d{4})?$/

const Body = {
  /** Who published it, by its name in English; the Spanish one where it is another. */
  organisation: wording(200),
  organisationEs: optionalWording(200),
  title: wording(300),
  kind: z.enum(SOURCE_KINDS),
  /** When it was published: `2014`, `2014-06`, `2014-06-03` or `2009–2011`. */
  year: wording(20).regex(PUBLISHED).nullable().default(null),
  /** The publisher's own address where it is known, else that of the copy which was read. */
  url: Address,
  /** Whether `url` is the publisher's own; null where nobody has looked. */
  address: z.enum(['own', 'unknown']).nullable().default(null),
  /** The copy that was read, where `url` is the publisher's and another was read. */
  readAt: Address,
  readOn: z.iso.date().nullable().default(null),
  /** How it may be used, as the publisher says: `CC BY 4.0`, say. */
  licence: optionalWording(200),
  noteEs: optionalWording(500),
  noteEn: optionalWording(500),
}

type Addresses = { readonly url: string | null; readonly address: 'own' | 'unknown' | null; readonly readAt: string | null }

/** Only an address can be the publisher's own, and a copy is named beside the publisher's. */
const addressed = ({ url, address, readAt }: Addresses, context: z.RefinementCtx): void => {
  if (url === null && (address === 'own' || readAt !== null)) context.addIssue({ code: 'custom', path: ['url'], input: url })
}

const ofProgramme = { programmeId: z.uuid() }
const SourceCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/)
const Version = z.int().min(1)

/** Its code is the house's: made of who published it and when. */
export const RecordSource = z.strictObject({ ...ofProgramme, ...Body }).superRefine(addressed)
export const EditSource = z.strictObject({ ...ofProgramme, code: SourceCode, version: Version, ...Body }).superRefine(addressed)
const OneSource = z.strictObject({ ...ofProgramme, code: SourceCode, version: Version })
const SourceSaved = z.strictObject({ code: z.string(), version: z.int() })

export const SourceShown = z.strictObject({
  source: SourceLine,
  /** As they stand in the register, before they are said in the reader's language. */
  written: z.strictObject({ organisation: z.string(), organisationEs: z.string().nullable(), title: z.string() }),
  version: z.int(),
  may: z.array(z.string()),
})
export type SourceShown = z.output<typeof SourceShown>

export const sourceList = remote({
  room,
  name: 'source.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ sources: z.array(SourceLine), may: z.array(z.string()) }),
})
export const sourceShow = remote({
  room,
  name: 'source.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: SourceCode }),
  output: SourceShown,
})
export const sourceRecord = remote({ room, name: 'source.record', kind: 'command', input: RecordSource, output: SourceSaved })
export const sourceEdit = remote({ room, name: 'source.edit', kind: 'command', input: EditSource, output: SourceSaved })
export const sourceWithdraw = remote({ room, name: 'source.withdraw', kind: 'command', input: OneSource, output: SourceSaved })
export const sourceReopen = remote({ room, name: 'source.reopen', kind: 'command', input: OneSource, output: SourceSaved })
