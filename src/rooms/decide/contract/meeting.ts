import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { PutTitle, TextPlace } from './agenda.ts'
import { BodyCode, CountryCode, ofProgramme } from './body.ts'
import { ConditionSeen } from './condition.ts'
import { Attendance, Choice, Tally, VoterRole } from './voting.ts'

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone)

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const AtMeeting = { ...ofProgramme, meetingId: z.uuid() }
/** A point of the agenda, from 1. */
export const AtItem = { ...AtMeeting, item: z.int().min(1).max(50) }

const Facts = {
  titleEs: wording(200),
  titleEn: wording(200),
  /** The day at the place of the meeting, and the place's time zone (IANA, `America/Guatemala`). */
  day: z.iso.date(),
  zone: z.string().max(60).refine(isZone, { error: 'decide.input.zone' }),
  place: wording(200),
}

/** The agenda: what was put to the body, in the order in which it is treated. */
const Agenda = z
  .array(z.uuid())
  .min(1)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'decide.input.repeated' })

export const meetingCall = remote({
  room: 'decide',
  name: 'meeting.call',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, body: BodyCode, ...Facts, agenda: Agenda }),
  output: z.strictObject({ meetingId: z.uuid() }),
})

const Line = {
  id: z.uuid(),
  body: z.string(),
  /** As the body is called today. */
  bodyName: PutTitle,
  titleEs: z.string(),
  titleEn: z.string(),
  day: z.iso.date(),
  zone: z.string(),
  place: z.string(),
}

export const meetingList = remote({
  room: 'decide',
  name: 'meeting.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, body: BodyCode.optional() }),
  output: z.strictObject({
    /** The latest first, up to 200. */
    meetings: z.array(z.strictObject({ ...Line, items: z.int(), decided: z.int() })),
    may: z.array(z.string()),
  }),
})

export const Outcome = z.enum(['approved', 'approved-with-conditions', 'returned', 'conditions-met'])
export type Outcome = z.infer<typeof Outcome>

const DecisionSeen = z.strictObject({
  outcome: Outcome,
  /** Of the text that was decided on; of `conditions-met` its successor's. */
  hash: z.string(),
  decidedAt: z.iso.datetime(),
})

/** The last vote of a country on what stands; `how` is how it was at the meeting when it voted. */
export const VoteSeen = z.strictObject({
  country: z.string(),
  choice: Choice,
  how: z.enum(['room', 'remote', 'proxy']),
  /** Written down by an officer, and not cast by the country's own hand. */
  recorded: z.boolean(),
  at: z.iso.datetime(),
})

export const ItemSeen = z.strictObject({
  item: z.int(),
  submissionId: z.uuid(),
  subject: z.string(),
  /** Null where its room gave it no name. */
  title: PutTitle.nullable(),
  /** Places that a condition may name; null where it may name anything. */
  places: z.array(TextPlace).nullable(),
  /** Which time the subject was put. */
  number: z.int(),
  putAt: z.iso.datetime(),
  hash: z.string(),
  /** Another text was put after it: this one is voted on no more. */
  superseded: z.boolean(),
  /** Another text was decided meanwhile that leaves no room for it. */
  overtaken: z.boolean(),
  /** How often a condition was set or withdrawn: whoever votes says at which it read them. Votes from before count no more. */
  motion: z.int(),
  /** Moves with whatever may change the outcome: whoever decides says at which it read it. */
  version: z.int(),
  conditions: z.array(ConditionSeen),
  votes: z.array(VoteSeen),
  /** Countries that voted before the conditions changed, and have to vote anew. */
  lapsed: z.array(z.string()),
  /** As it stands now; of a decided item as it was decided. */
  tally: Tally,
  decisions: z.array(DecisionSeen),
  may: z.array(z.string()),
  /** Countries for which its reader may cast the vote. */
  votesFor: z.array(z.string()),
})

export type ItemSeen = z.output<typeof ItemSeen>

export const MeetingSeen = z.strictObject({
  ...Line,
  calledAt: z.iso.datetime(),
  /** Its day has come where it takes place: people can be recorded as present, and vote. */
  begun: z.boolean(),
  members: z.array(z.strictObject({ country: z.string(), how: Attendance.nullable(), holder: z.string().nullable() })),
  role: VoterRole,
  agenda: z.array(ItemSeen),
  may: z.array(z.string()),
})
export type MeetingSeen = z.output<typeof MeetingSeen>

export const meetingShow = remote({
  room: 'decide',
  name: 'meeting.show',
  kind: 'query',
  input: z.strictObject(AtMeeting),
  output: MeetingSeen,
})

export const MINUTES_FORMATS = ['pdf', 'docx', 'html'] as const

/** The minutes as they stand: who was there, what was voted and decided, with the hashes. */
export const meetingMinutes = remote({
  room: 'decide',
  name: 'meeting.minutes',
  kind: 'query',
  input: z.strictObject({ ...AtMeeting, lang: z.enum(['es', 'en']), format: z.enum(MINUTES_FORMATS) }),
  output: fileReply,
})

const RecordPresence = z
  .strictObject({ ...AtMeeting, country: CountryCode, how: Attendance, holder: CountryCode.nullable().default(null) })
  .refine(({ country, how, holder }) => (how === 'proxy') === (holder !== null) && holder !== country, {
    path: ['holder'],
    error: 'decide.input.holder',
  })
export const presenceRecord = remote({
  room: 'decide',
  name: 'presence.record',
  kind: 'command',
  input: RecordPresence,
  output: z.strictObject({ country: z.string(), how: Attendance, holder: z.string().nullable() }),
})

/** What was read, text and conditions: so that nobody votes on another than what is on the screen. */
const Voted = { ...AtItem, country: CountryCode, choice: Choice, hash: Hash, motion: z.int().min(0) }
const VoteKept = z.strictObject({ subject: z.string(), country: z.string(), hash: z.string(), choice: Choice })

export const voteRecord = remote({ room: 'decide', name: 'vote.record', kind: 'command', input: z.strictObject(Voted), output: VoteKept })
export const voteCast = remote({ room: 'decide', name: 'vote.cast', kind: 'command', input: z.strictObject(Voted), output: VoteKept })

/** Rooms whose text it is listen. */
export const itemDecide = remote({
  room: 'decide',
  name: 'item.decide',
  kind: 'command',
  input: z.strictObject({ ...AtItem, hash: Hash, version: z.int().min(0) }),
  output: z.strictObject({ subject: z.string(), hash: z.string(), outcome: Outcome, decidedAt: z.iso.datetime() }),
})
