import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { DifferenceSeen } from './syllabus-seen.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A condition by the number that it has at the meeting. */
const AtCondition = { programmeId: z.uuid(), sha256: Hash, condition: z.int().min(1).max(200) }

const Successor = z.strictObject({
  sha256: Hash,
  semver: z.string(),
  /** Of its text. */
  date: z.iso.date(),
  recordedAt: z.iso.datetime(),
  /** How the condition stands for it. */
  stands: z.enum(['open', 'answered', 'accepted', 'refused']),
  /** Names of what it says otherwise than the version that was voted on. */
  changes: z.array(z.string()),
  /** How many of its changes are where this condition names: with none it does not answer it. */
  own: z.int(),
  /** Names of what no condition names: with any it meets none. */
  wider: z.array(z.string()),
})
export type Successor = z.output<typeof Successor>

/** Versions that may be put beside a condition of the version of that hash. */
export const syllabusSuccessors = remote({
  room: 'train',
  name: 'syllabus.successors',
  kind: 'query',
  input: z.strictObject(AtCondition),
  output: z.strictObject({
    voted: z.strictObject({ semver: z.string() }),
    /** The one that is meant first. */
    versions: z.array(Successor),
    /** Its hash; null where none is: what is left would be chosen by nobody's will. */
    meant: Hash.nullable(),
    /** How many other versions of the syllabus do not follow the one that was voted on, or are decided. */
    apart: z.int(),
  }),
})

const Version = z.strictObject({ semver: z.string(), sha256: Hash })

/** What the version of that hash says otherwise where the condition names it. */
export const syllabusAnswer = remote({
  room: 'train',
  name: 'syllabus.answer',
  kind: 'query',
  input: z.strictObject(AtCondition),
  output: z.strictObject({
    /** The version that was voted on. */
    from: Version,
    to: Version,
    entries: DifferenceSeen.shape.entries,
    /** How many changes the other conditions name. */
    elsewhere: z.int(),
    /** Names of what stands in another order, as it stands now; none where the order is the same. */
    order: z.array(z.string()),
    /** Names of what else changed; none in a version that may be accepted. */
    wider: z.array(z.string()),
  }),
})
