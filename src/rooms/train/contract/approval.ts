import { z } from 'zod'
import { Chapter } from './chapter.ts'
import { Syllabus } from './syllabus.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Countries = z.array(z.string())

/** A vote as the body publishes it: countries, never persons. */
const Votes = z.strictObject({
  present: z.array(z.strictObject({ country: z.string(), how: z.string() })),
  represented: z.array(z.strictObject({ country: z.string(), holder: z.string() })),
  for: Countries,
  against: Countries,
  abstained: Countries,
  result: z.string(),
})

const Condition = z.strictObject({ number: z.int(), textEs: z.string(), textEn: z.string(), target: z.string(), owner: z.string() })

/**
 * What the programme signs when a version is approved: which texts, by which decision. `voted` is the text that was voted on: another one where a version
 * was approved under conditions, and this one meets them.
 */
export const Approval = z.strictObject({
  v: z.literal(1),
  type: z.literal('syllabus-approval'),
  programme: z.uuid(),
  code: z.string(),
  semver: z.string(),
  syllabus: Hash,
  chapters: z.array(z.strictObject({ id: z.string(), sha256: Hash })),
  decision: z.strictObject({
    subject: z.string(),
    outcome: z.enum(['approved', 'conditions-met']),
    hash: Hash,
    decidedAt: z.iso.datetime(),
    voted: Hash,
    votedAt: z.iso.datetime(),
    votes: Votes,
    conditions: z.array(Condition),
  }),
})
export type Approval = z.infer<typeof Approval>

/** An approved version as a file that proves itself to whoever knows the programme's public key; it is canonical JSON (RFC 8785), with one way to be written. */
export const SignedSyllabus = z.strictObject({
  schema: z.literal('istmo/signed-syllabus/1'),
  approval: Approval,
  key: Hash,
  sig: z.string().regex(/^[0-9a-f]{128}$/),
  syllabus: Syllabus,
  chapters: z.array(Chapter),
})
export type SignedSyllabus = z.infer<typeof SignedSyllabus>
