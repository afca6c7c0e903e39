import { z } from 'zod'
import { file } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { FormName } from './forms.ts'
import { SelfCode } from './self-code.ts'
import { LinkHash } from './pack.ts'

export const TOKEN = /^[0-9A-HJKMNP-TV-Z]{32}$/
/** As on a sheet: letters of options in the order given, `-` left open, `n` "I don't know". */
export const SAID = /^(?:[a-h]{1,8}|[-n])$/
export const MOST_AT_ONCE = 500

/** One answer as the device wrote it down. Sequence gives the order; the device's clock is kept and never believed. */
export const SentAnswer = z.strictObject({
  sequence: z.int().min(1).max(5000),
  place: z.int().min(1).max(200),
  said: z.string().regex(SAID),
  language: z.enum(['es', 'en']),
  /** No year 0000: there was none. */
  deviceAt: z.iso.datetime().refine((clock) => !clock.startsWith('0000')),
})
export type SentAnswer = z.infer<typeof SentAnswer>

export const SentAttempt = z.strictObject({
  attempt: z.uuid(),
  /** A name that the browser drew for itself, for this page alone. */
  device: z.uuid(),
  form: FormName,
  /** Null where the link is one person's own. */
  code: SelfCode.nullable(),
  finished: z.boolean(),
  answers: z.array(SentAnswer).max(MOST_AT_ONCE),
})
export type SentAttempt = z.infer<typeof SentAttempt>

/** The same answer to everybody: it says nothing of who else took part. */
const Kept = z.strictObject({ attempt: z.uuid(), kept: z.int(), late: z.boolean() })

export const answersSend = remote({
  room: 'train',
  name: 'answers.send',
  kind: 'command',
  input: SentAttempt.extend({ token: z.string().regex(TOKEN) }),
  output: Kept,
})

/** What a device writes where sending never works: the team brings it in. It has the link's hash, by which nobody can answer. */
export const AnswersFile = z.strictObject({
  schema: z.literal('istmo/test-answers/1'),
  link: LinkHash,
  attempts: z.array(SentAttempt).min(1).max(200),
})
export type AnswersFile = z.infer<typeof AnswersFile>

export const answersImport = remote({
  room: 'train',
  name: 'answers.import',
  kind: 'command',
  input: z.strictObject({ programmeId: z.uuid(), answers: file({ maxBytes: 5_000_000 }) }),
  output: z.strictObject({ session: z.string(), wave: z.string(), attempts: z.int(), kept: z.int(), late: z.boolean() }),
})
