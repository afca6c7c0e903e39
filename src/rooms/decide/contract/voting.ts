import { z } from 'zod'

/** What carries a text where not all agree: nothing, two thirds of the votes cast, or more than half of them. */
export const Majority = z.enum(['consensus', 'two-thirds', 'more-than-half'])
export type Majority = z.infer<typeof Majority>

/** Whose seats may speak for a member of a body; each body has one of these roles. */
export const VOTER_ROLES = ['programme.country-signatory', 'train.director'] as const
export const VoterRole = z.enum(VOTER_ROLES)
export type VoterRole = z.infer<typeof VoterRole>

/** How a body votes at its meetings; null is what the programme has not settled, and the default holds (see `domain/tally.ts`). */
export const Voting = z.strictObject({
  /** Members that must be present, in the room or remotely; null: more than half of them. */
  quorum: z.int().min(1).max(200).nullable().default(null),
  /** Null: two thirds. Consensus comes first under each. */
  majority: Majority.nullable().default(null),
  role: VoterRole.default('programme.country-signatory'),
})
export type Voting = z.output<typeof Voting>

/** How a member is at a meeting. `proxy`: another member that is present speaks for it. */
export const Attendance = z.enum(['room', 'remote', 'proxy', 'absent'])
export type Attendance = z.infer<typeof Attendance>

export const Choice = z.enum(['for', 'against', 'abstain'])
export type Choice = z.infer<typeof Choice>

/** What a vote comes to. `no-quorum` whatever was voted; `consensus`: nobody against and nobody silent. */
export const Result = z.enum(['no-quorum', 'consensus', 'carried', 'lost'])

const Countries = z.array(z.string())

/** A vote as it was counted: countries in the order of the members. Frozen in the decision as canonical JSON (RFC 8785). */
export const Tally = z.strictObject({
  rule: z.strictObject({ quorum: z.int().nullable(), majority: Majority.nullable() }),
  members: Countries,
  present: z.array(z.strictObject({ country: z.string(), how: z.enum(['room', 'remote']) })),
  represented: z.array(z.strictObject({ country: z.string(), holder: z.string() })),
  quorum: z.strictObject({ need: z.int(), have: z.int(), met: z.boolean() }),
  /** Votes for and against together: who abstains casts none. */
  cast: z.int(),
  for: Countries,
  against: Countries,
  abstained: Countries,
  /** Present or represented, and has not voted on what is put now. */
  silent: Countries,
  result: Result,
})
export type Tally = z.output<typeof Tally>
