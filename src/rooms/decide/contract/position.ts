import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording } from '#kernel/command/wording.ts'
import { PutTitle } from './agenda.ts'
import { CountryCode, ofProgramme } from './body.ts'

export const Stand = z.enum(['accept', 'accept-with-reservation', 'object'])
export type Stand = z.infer<typeof Stand>

export const Subject = z.string().regex(/^[a-z-]+(?:\.[a-z-]+)?:[A-Za-z0-9-]{1,60}$/)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const MOST_WORDS = 2000
const LARGEST_SCAN = 20 * 1024 * 1024

const Answer = {
  ...ofProgramme,
  submissionId: z.uuid(),
  country: CountryCode,
  /** Of the text that was read, so that nobody signs another than the one on the screen. */
  hash: Hash,
  stand: Stand,
  /** Of a reservation its text, of an objection its reason; in one language at least, printed as it was written. */
  reservationEs: optionalWording(MOST_WORDS),
  reservationEn: optionalWording(MOST_WORDS),
}

export const TakePosition = z.strictObject(Answer)

type Office = { readonly officeEs?: unknown; readonly officeEn?: unknown }
export const RecordLetter = z
  .strictObject({
    ...Answer,
    /** The office that signed the letter, in one language at least, and the day that stands on it. */
    officeEs: optionalWording(200),
    officeEn: optionalWording(200),
    signedOn: z.iso.date(),
    scan: file({ maxBytes: LARGEST_SCAN }),
  })
  .refine(({ officeEs, officeEn }: Office) => Boolean(officeEs || officeEn), {
    path: ['officeEs'],
    error: 'decide.input.office',
    // Told among whatever else is missing.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
/** `hash` is that of the text that was answered; rooms whose text it is listen. */
export const Taken = z.strictObject({
  subject: z.string(),
  country: z.string(),
  hash: z.string(),
  stand: Stand,
  takenOn: z.iso.date(),
})

export const PositionLine = z.strictObject({
  country: z.string(),
  officeEs: z.string(),
  officeEn: z.string(),
  stand: Stand,
  reservationEs: z.string().nullable(),
  reservationEn: z.string().nullable(),
  takenOn: z.iso.date(),
  /** Which time the text was put; none where the position came with a package. */
  number: z.int().nullable(),
  hash: z.string().nullable(),
  /** Recorded by an officer from a signed letter; `id` where its reader may open the scan. */
  letter: z.strictObject({ id: z.uuid().nullable() }).nullable(),
})
export type PositionLine = z.output<typeof PositionLine>

export const positionList = remote({
  room: 'decide',
  name: 'position.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, subject: Subject }),
  output: z.strictObject({ positions: z.array(PositionLine) }),
})
export const positionTake = remote({ room: 'decide', name: 'position.take', kind: 'command', input: TakePosition, output: Taken })
export const letterRecord = remote({ room: 'decide', name: 'letter.record', kind: 'command', input: RecordLetter, output: Taken })
export const letterFile = remote({
  room: 'decide',
  name: 'letter.file',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, letterId: z.uuid() }),
  output: fileReply,
})
export const submissionShow = remote({
  room: 'decide',
  name: 'submission.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, subject: Subject, number: z.int().min(1).optional() }),
  output: z.strictObject({
    id: z.uuid(),
    subject: z.string(),
    number: z.int(),
    title: PutTitle.nullable(),
    body: z.string(),
    putAt: z.iso.datetime(),
    deadline: z.iso.date(),
    /** Canonical JSON (RFC 8785) and its SHA-256, by country. */
    texts: z.array(z.strictObject({ country: z.string(), hash: z.string(), text: z.string() })),
  }),
})
