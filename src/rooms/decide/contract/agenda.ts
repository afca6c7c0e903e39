import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { ofProgramme } from './body.ts'

/** What a text is called, in the words of the room that put it; frozen with it. */
export const PutTitle = z.strictObject({ es: wording(200), en: wording(200) })
export type PutTitle = z.output<typeof PutTitle>

/** A place of a text, as conditions name it (`modules/M2`), and what it is called. */
export const TextPlace = z.strictObject({ target: z.string().max(200), es: z.string(), en: z.string() })
export type TextPlace = z.output<typeof TextPlace>

const Votable = z.strictObject({
  id: z.uuid(),
  subject: z.string(),
  number: z.int(),
  /** Null where its room gave it no name. */
  title: PutTitle.nullable(),
  body: z.string(),
  hash: z.string(),
  putAt: z.iso.datetime(),
  deadline: z.iso.date(),
  /** Meetings on whose agenda it stands already. */
  meetings: z.array(z.uuid()),
})
export type Votable = z.output<typeof Votable>

/** What waits for a vote: put last on its subject, with one text to all members of its body, and not decided. */
export const submissionList = remote({
  room: 'decide',
  name: 'submission.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ submissions: z.array(Votable) }),
})

/** The very bytes that were put, whose SHA-256 is the hash that is voted on. */
export const submissionFile = remote({
  room: 'decide',
  name: 'submission.file',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, submissionId: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: fileReply,
})

/** A point more on the agenda of a meeting that was called. */
export const agendaAdd = remote({
  room: 'decide',
  name: 'agenda.add',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, meetingId: z.uuid(), submissionId: z.uuid() }),
  output: z.strictObject({ item: z.int() }),
})
