import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { Approval } from './approval.ts'
import { Chapter } from './chapter.ts'
import { ChainSeen, DifferenceSeen, FaultSeen } from './syllabus-seen.ts'
import { SyllabusState } from './syllabus-state.ts'
import { Syllabus } from './syllabus.ts'

const ofProgramme = { programmeId: z.uuid() }
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const AtVersion = { ...ofProgramme, sha256: Hash }

const Line = {
  sha256: Hash,
  code: z.string(),
  semver: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  /** Hash of the version that it follows. */
  parent: Hash.nullable(),
  state: SyllabusState,
  /** Since when it is in that state. */
  since: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
}
export const VersionLine = z.strictObject(Line)
export type VersionLine = z.output<typeof VersionLine>

/** A decision that came for a text which was not before the directors: it changed nothing. */
export const Incident = z.strictObject({ code: z.string(), sha256: z.string(), outcome: z.string(), decidedAt: z.iso.datetime() })

export const syllabusList = remote({
  room: 'train',
  name: 'syllabus.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme }),
  output: z.strictObject({
    /** The one recorded last first. */
    versions: z.array(VersionLine),
    incidents: z.array(Incident),
    may: z.array(z.string()),
  }),
})

export const syllabusRecord = remote({
  room: 'train',
  name: 'syllabus.record',
  kind: 'command',
  /** A version whole, with the chapters that its modules name. */
  input: z.strictObject({
    ...ofProgramme,
    syllabus: Syllabus,
    chapters: z.array(Chapter).max(200).default([]),
  }),
  output: z.strictObject({ ...Line, warnings: z.array(FaultSeen) }),
})

export const syllabusPut = remote({
  room: 'train',
  name: 'syllabus.put',
  kind: 'command',
  input: z.strictObject({ ...AtVersion, deadline: z.iso.date() }),
  output: VersionLine,
})

/** A version that was recorded by mistake, while nothing rests on it. */
export const syllabusWithdraw = remote({
  room: 'train',
  name: 'syllabus.withdraw',
  kind: 'command',
  input: z.strictObject({ ...AtVersion, reason: wording(500) }),
  output: VersionLine,
})

const Step = z.strictObject({
  state: SyllabusState,
  at: z.iso.datetime(),
  /** With which it was put, or decided. */
  submission: z.uuid().nullable(),
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
})

const ConditionSeen = z.strictObject({
  number: z.int(),
  textEs: z.string(),
  textEn: z.string(),
  target: z.string(),
  owner: z.string(),
  due: z.iso.date(),
  /** For this version. */
  state: z.string(),
})

export const syllabusShow = remote({
  room: 'train',
  name: 'syllabus.show',
  kind: 'query',
  input: z.strictObject({ ...AtVersion }),
  output: z.strictObject({
    ...Line,
    syllabus: Syllabus,
    chapters: z.array(z.strictObject({ id: z.string(), sha256: Hash, module: z.string(), titleEs: z.string(), titleEn: z.string() })),
    steps: z.array(Step),
    /** What the programme signed; null until it is approved. */
    approved: z.strictObject({ approval: Approval, key: Hash, sig: z.string(), signedAt: z.iso.datetime() }).nullable(),
    chain: ChainSeen,
    warnings: z.array(FaultSeen),
    /** The meeting that decided on it last; null where none did. */
    meeting: z.uuid().nullable(),
    /** Conditions of the last vote on this syllabus, where it approved under conditions; `voted` is the version that they were set on, `open` whether they still wait, of another version only where it may be put beside them. */
    conditions: z.strictObject({ voted: Hash, meeting: z.uuid(), open: z.boolean(), all: z.array(ConditionSeen) }).nullable(),
    /** What of the difference to the version under conditions no condition names; none where it may meet them. */
    wider: z.array(z.string()),
    /** The same field by field: `chapter-1.semver`, what it holds, and what stood there in the version that was voted on. */
    beyond: z.array(z.strictObject({ place: z.string(), holds: z.string(), expected: z.string() })),
    /** The version that the directors voted on last, this one included. */
    lastVoted: Hash.nullable(),
    /** What keeps it from being withdrawn (`train.syllabus-rests.<what>`); none where nothing rests on it. */
    rests: z.array(z.string()),
    may: z.array(z.string()),
  }),
})

export const syllabusCompare = remote({
  room: 'train',
  name: 'syllabus.compare',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, from: Hash, to: Hash }),
  output: DifferenceSeen,
})

export const syllabusExport = remote({
  room: 'train',
  name: 'syllabus.export',
  kind: 'query',
  input: z.strictObject({ ...AtVersion }),
  output: fileReply,
})

/** What a version was recorded from: `syllabus.json`, or of its chapters the one that is named. Recorded again it is the same version. */
export const syllabusFile = remote({
  room: 'train',
  name: 'syllabus.file',
  kind: 'query',
  input: z.strictObject({ ...AtVersion, chapter: z.string().max(60).optional() }),
  output: fileReply,
})

export const syllabusVerify = remote({
  room: 'train',
  name: 'syllabus.verify',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme }),
  output: z.strictObject({
    versions: z.array(
      z.strictObject({
        sha256: z.string(),
        code: z.string(),
        semver: z.string(),
        state: SyllabusState,
        /** Which signed it; null where nothing is signed. */
        key: z.string().nullable(),
        /** The first thing that is wrong; the sentence is the message `train.verify.<code>`. */
        fault: z.strictObject({ code: z.string(), what: z.string().optional() }).nullable(),
      }),
    ),
  }),
})
