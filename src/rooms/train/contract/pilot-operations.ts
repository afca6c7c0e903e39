import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { CountryCode, Language, ofProgramme, SessionCode, SyllabusHash } from './of-programme.ts'
import { ChangeCode, ChangeDecision, ChangeState, ObservationKind, Observer, Severity, Target, TaughtTarget } from './pilot.ts'
import { DifferenceSeen } from './syllabus-seen.ts'
import { SyllabusState } from './syllabus-state.ts'

const room = 'train'
const Minutes = z.int().min(1).max(600).nullable().default(null)

/** What was seen. It names nobody: whoever wrote it is told by a role alone. */
const Seen = {
  target: Target,
  kind: ObservationKind,
  severity: Severity,
  text: wording(1000),
  language: Language,
  minutesPlanned: Minutes,
  minutesUsed: Minutes,
  byRole: Observer,
}

export const observationRecord = remote({
  room,
  name: 'observation.record',
  kind: 'command',
  /** One that is tapped, or the many of a paper sheet; each has the name that was made for it on the device. */
  input: z.strictObject({
    ...ofProgramme,
    session: SessionCode,
    observations: z
      .array(z.strictObject({ id: z.uuid(), ...Seen }))
      .min(1)
      .max(200)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'train.input.repeated' }),
  }),
  output: z.strictObject({ session: z.string(), recorded: z.int() }),
})

export const observationCorrect = remote({
  room,
  name: 'observation.correct',
  kind: 'command',
  /** @param version the one that its editor read; what stood before is kept */
  input: z.strictObject({ ...ofProgramme, id: z.uuid(), version: z.int().min(1), ...Seen }).omit({ byRole: true }),
  output: z.strictObject({ id: z.uuid(), version: z.int() }),
})

export const observationWithdraw = remote({
  room,
  name: 'observation.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, id: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
})

const Name = { titleEs: z.string(), titleEn: z.string() }
const Taught = { target: z.string(), ...Name, minutes: z.int().nullable() }
const TaughtSection = z.strictObject({ ...Taught, blocks: z.array(z.strictObject(Taught)) })
export type TaughtSection = z.output<typeof TaughtSection>
const TaughtModule = z.strictObject({ ...Taught, outcomes: z.array(z.strictObject(Taught)), sections: z.array(TaughtSection) })
export type TaughtModule = z.output<typeof TaughtModule>

const Observation = z.strictObject({
  id: z.uuid(),
  session: z.string(),
  country: z.string(),
  ...Seen,
  minutesPlanned: z.int().nullable(),
  minutesUsed: z.int().nullable(),
  /** What the target is called in the version that was taught. */
  targetEs: z.string(),
  targetEn: z.string(),
  version: z.int(),
  /** Requests that rest on it. */
  requests: z.array(z.string()),
})
export type Observation = z.output<typeof Observation>

const Version = z.strictObject({ sha256: z.string(), code: z.string(), semver: z.string(), ...Name, state: SyllabusState })

export const observationList = remote({
  room,
  name: 'observation.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, session: SessionCode }),
  output: z.strictObject({
    session: z.string(),
    country: z.string(),
    pilot: z.boolean(),
    language: Language,
    taught: Version,
    /** What is taught, in its order. */
    order: z.array(TaughtModule),
    /** In the order in which they were recorded; null for whoever does not read them. */
    observations: z.array(Observation).nullable(),
    may: z.array(z.string()),
  }),
})

const Moved = z.strictObject({ code: z.string(), state: ChangeState })

export const changePropose = remote({
  room,
  name: 'change.propose',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    /** The version that was tried out. */
    syllabus: SyllabusHash,
    observations: z.array(z.uuid()).min(1).max(200),
    target: TaughtTarget,
    proposalEs: wording(2000),
    proposalEn: wording(2000),
  }),
  output: Moved,
})

export const changeDecide = remote({
  room,
  name: 'change.decide',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    code: ChangeCode,
    decision: ChangeDecision,
    /** Those of the pilots read it, of a rejection above all. */
    reasonEs: wording(1000),
    reasonEn: wording(1000),
  }),
  output: Moved,
})

export const changeClose = remote({
  room,
  name: 'change.close',
  kind: 'command',
  /** @param version the later one of which it is said that it answers the request: its difference on the target must exist */
  input: z.strictObject({ ...ofProgramme, code: ChangeCode, version: SyllabusHash }),
  output: z.strictObject({ code: z.string(), state: ChangeState, changes: z.int() }),
})

const Step = z.strictObject({
  state: ChangeState,
  reasonEs: z.string().nullable(),
  reasonEn: z.string().nullable(),
  /** With which seat. */
  byRole: z.string(),
  on: z.iso.date(),
})

const Change = z.strictObject({
  code: z.string(),
  state: ChangeState,
  target: z.string(),
  targetEs: z.string(),
  targetEn: z.string(),
  proposalEs: z.string(),
  proposalEn: z.string(),
  /** How many it rests on, from which sessions, and seen by which roles. */
  observations: z.int(),
  sessions: z.array(z.string()),
  seenBy: z.array(Observer),
  steps: z.array(Step),
  /** The version that was tried out. */
  asked: z.strictObject({ sha256: z.string(), semver: z.string() }),
  implemented: z.strictObject({ sha256: z.string(), semver: z.string() }).nullable(),
  /** What changed on the target, once it is implemented. */
  entries: DifferenceSeen.shape.entries,
  /** To which states this reader may take it. */
  next: z.array(ChangeState),
})
export type Change = z.output<typeof Change>

const People = z.int().nullable()
const Validated = z.strictObject({
  country: z.string(),
  sector: z.string(),
  pilots: z.int(),
  participants: People,
  /** Why no number is told. */
  withheld: z.enum(['unseen', 'few']).nullable(),
  observations: z.int(),
})
export type Validated = z.output<typeof Validated>

export const syllabusPilots = remote({
  room,
  name: 'syllabus.pilots',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, sha256: SyllabusHash }),
  output: z.strictObject({
    version: Version,
    counts: z.strictObject({
      observations: z.int(),
      pilots: z.int(),
      requests: z.int(),
      changes: z.int(),
      rejected: z.int(),
      accepted: z.int(),
      open: z.int(),
    }),
    /** Countries in which it was tried out. */
    countries: z.array(CountryCode),
    validation: z.array(Validated),
    /** Asked of this version, in the order of their codes. */
    requests: z.array(Change),
    /** Asked of an earlier version, and implemented in this one. */
    answered: z.array(Change),
    /** Every observation of its pilots; null for whoever does not read them. */
    observations: z.array(Observation).nullable(),
    /** What can be asked of it: what its pilots taught. */
    order: z.array(TaughtModule),
    /** Later versions of it, in which a request may be implemented; the newest first. */
    later: z.array(z.strictObject({ sha256: z.string(), semver: z.string() })),
    may: z.array(z.string()),
  }),
})
