import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { CountryCode, HalfDay, Language, LocalTime, ofProgramme, SessionCode, SyllabusHash, Zone } from './of-programme.ts'
import { SessionMode, SessionState } from './session.ts'
import { SyllabusState } from './syllabus-state.ts'

const room = 'train'
const OneSession = { ...ofProgramme, session: SessionCode }

export const NETWORKS = ['none', 'weak', 'good'] as const

const Facts = {
  /** The very version that is taught. One that is not in force makes the session a pilot. */
  syllabus: SyllabusHash,
  modules: z
    .array(z.string().regex(/^M\d{1,2}$/))
    .min(1)
    .max(60),
  language: Language,
  sectors: z.array(z.string().min(1).max(40)).max(12).default([]),
  /** By the clock at the place. */
  starts: LocalTime,
  ends: LocalTime,
  zone: Zone,
  venue: wording(300),
  stepFree: z.boolean().nullable().default(null),
  network: z.enum(NETWORKS).nullable().default(null),
  mode: SessionMode,
  capacity: z.int().min(1).max(500),
  /** Who is taken if more ask than there are places. */
  selection: wording(1000),
  recommendations: z
    .array(z.string().regex(/^R-(?:[A-Z]{2}|REG)-\d{2}$/))
    .max(50)
    .default([]),
}
const endsAfterStart = ({ starts, ends }: { starts: string; ends: string }): boolean => starts < ends
const LATER = { error: 'train.input.ends', path: ['ends'] }

const Line = {
  code: z.string(),
  country: z.string(),
  state: SessionState,
  pilot: z.boolean(),
  language: Language,
  mode: SessionMode,
  sectors: z.array(z.string()),
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  zone: z.string(),
  venue: z.string(),
  capacity: z.int(),
}
const SessionLine = z.strictObject(Line)
export type SessionLine = z.output<typeof SessionLine>

/** A version that may be taught, newest first; `usable` says whether only as a pilot. */
const Teachable = z.strictObject({
  sha256: z.string(),
  code: z.string(),
  semver: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  state: SyllabusState,
  modules: z.array(z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string(), hours: z.number() })),
})
export type Teachable = z.output<typeof Teachable>

export const sessionList = remote({
  room,
  name: 'session.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, country: CountryCode.optional() }),
  output: z.strictObject({
    /** The latest first, up to 500. */
    sessions: z.array(SessionLine),
    /** Countries for which this reader plans sessions. */
    plans: z.array(z.string()),
  }),
})

export const syllabusTeachable = remote({
  room,
  name: 'syllabus.teachable',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ versions: z.array(Teachable), sectors: z.array(z.string()) }),
})

const Taught = z.strictObject({
  sha256: z.string(),
  code: z.string(),
  semver: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  state: SyllabusState,
  modules: z.array(z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string(), hours: z.number() })),
})

export const BLOCKS = [
  'no-lead',
  'nobody-enrolled',
  'not-begun',
  'not-over',
  'closes-later',
  'syllabus-withdrawn',
  'attendance-missing',
] as const
export const Block = z.enum(BLOCKS)
export type Block = z.infer<typeof Block>

export const sessionShow = remote({
  room,
  name: 'session.show',
  kind: 'query',
  input: z.strictObject(OneSession),
  output: z.strictObject({
    ...Line,
    modules: z.array(z.string()),
    selection: z.string(),
    recommendations: z.array(z.string()),
    stepFree: z.boolean().nullable(),
    network: z.enum(NETWORKS).nullable(),
    version: z.int(),
    taught: Taught,
    halfDays: z.array(HalfDay),
    steps: z.array(z.strictObject({ number: z.int(), state: SessionState, reason: z.string().nullable(), takenAt: z.iso.datetime() })),
    /** Where it may go next, each with what stands in the way. */
    next: z.array(z.strictObject({ state: SessionState, blocks: z.array(Block) })),
    facilitators: z.array(
      z.strictObject({
        facilitator: z.uuid(),
        /** None for whoever works with no session. */
        name: z.string().nullable(),
        country: z.string().nullable(),
        part: z.enum(['lead', 'candidate']),
        /** Until when the certificate holds; none of a candidate. */
        validUntil: z.iso.date().nullable(),
      }),
    ),
    enrolled: z.int().nullable(),
    /** Offices with two sessions within the same week. */
    clashes: z.array(z.strictObject({ office: z.string(), session: z.string(), people: z.int() })),
    may: z.array(z.string()),
  }),
})

const Moved = z.strictObject({ code: z.string(), state: SessionState, version: z.int() })

export const sessionPlan = remote({
  room,
  name: 'session.plan',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, country: CountryCode, ...Facts }).refine(endsAfterStart, LATER),
  output: Moved,
})

export const sessionEdit = remote({
  room,
  name: 'session.edit',
  kind: 'command',
  input: z.strictObject({ ...OneSession, version: z.int().min(1), ...Facts }).refine(endsAfterStart, LATER),
  output: Moved,
})

export const sessionMove = remote({
  room,
  name: 'session.move',
  kind: 'command',
  /** `reason` is asked of what is called off. */
  input: z.strictObject({ ...OneSession, version: z.int().min(1), to: SessionState, reason: optionalWording(500) }),
  output: Moved,
})

export const sessionStaff = remote({
  room,
  name: 'session.staff',
  kind: 'command',
  /** All who teach; who is left out teaches no more. */
  input: z.strictObject({
    ...OneSession,
    facilitators: z
      .array(z.strictObject({ facilitator: z.uuid(), part: z.enum(['lead', 'candidate']) }))
      .max(12)
      .refine((all) => new Set(all.map(({ facilitator }) => facilitator)).size === all.length, { error: 'train.input.repeated' }),
  }),
  output: z.strictObject({ code: z.string(), facilitators: z.int() }),
})

export const sessionCalendar = remote({
  room,
  name: 'session.calendar',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, country: CountryCode.optional(), lang: Language.default('es') }),
  output: fileReply,
})

export const sessionFolder = remote({
  room,
  name: 'session.folder',
  kind: 'command',
  input: z.strictObject({
    ...OneSession,
    lang: Language.default('es'),
    paper: z.enum(['letter', 'a4']).default('letter'),
    /** Whether the roll bears names: for those who see them. */
    names: z.boolean().default(false),
    /** The test on paper: `forms.json`, and the bank of which its forms were made. Both are read for this file and not kept. */
    forms: file({ maxBytes: 5 * 1024 * 1024 })
      .nullable()
      .default(null),
    bank: file({ maxBytes: 20 * 1024 * 1024 })
      .nullable()
      .default(null),
  }),
  output: fileReply,
})
