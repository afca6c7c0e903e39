import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { KeyClaim } from '#seal/claim.ts'
import { KeyId, KeyRecord } from '#seal/key.ts'
import { CountsRelease, CountsReleased } from './counts/release.ts'
import { RecoveryProof } from '#seal/recovery-proof.ts'
import { Hash, Position, Sent, SENT_ENTRIES_AT_MOST } from './keeping.ts'

const room = 'cases'
const programmeId = z.uuid()

/** Says that a key is one's own, so that a colleague who was told its fingerprint finds it, and what is sealed to it is handed out. */
export const claimKey = remote({
  room,
  name: 'key.claim',
  kind: 'command',
  input: z.strictObject({ programmeId, claim: KeyClaim }),
  output: z.strictObject({ keyId: KeyId }),
})

/** Whose key it is that somebody was told by its fingerprint. The answer is a hint: whether the key is theirs, only the two of them know. */
export const FoundKey = z.strictObject({ record: KeyRecord, name: z.string(), office: z.string(), country: z.string() })
export type FoundKey = z.infer<typeof FoundKey>
export const findKey = remote({
  room,
  name: 'key.find',
  kind: 'query',
  input: z.strictObject({ programmeId, keyId: KeyId }),
  output: FoundKey,
})

/** The cases here that one of the actor's keys reads today, and how far they go. */
export const listKept = remote({
  room,
  name: 'case.list',
  kind: 'query',
  input: z.strictObject({ programmeId }),
  output: z.array(z.strictObject({ ctx: Hash, position: Position })),
})

/** Entries of a case after a place in its log; `from` is that place as the server knows it, null where its log does not go so far. */
export const readKept = remote({
  room,
  name: 'case.read',
  kind: 'query',
  input: z.strictObject({ programmeId, ctx: Hash, after: z.int().min(0) }),
  output: z.strictObject({ begin: Sent, from: Position.nullable(), entries: z.array(Sent), more: z.boolean() }),
})

/** The cases here whose recovery today is the one that is proved to be held, and how far they go. */
export const listRecoverable = remote({
  room,
  name: 'recovery.list',
  kind: 'command',
  input: z.strictObject({ programmeId, proof: RecoveryProof }),
  output: z.strictObject({ recovery: KeyId, cases: z.array(z.strictObject({ ctx: Hash, position: Position })) }),
})

/** What `case.read` gives, to whoever proves to hold the recovery that the case names today. By POST, so that no proof stands in an address. */
export const readRecoverable = remote({
  room,
  name: 'recovery.read',
  kind: 'command',
  input: z.strictObject({ programmeId, proof: RecoveryProof, ctx: Hash, after: z.int().min(0) }),
  output: readKept.output,
})

/**
 * Hands entries in. All are checked and taken, or none; `taken` are those that were new, in the order of the log after `from`.
 * `heir` is the keyring by which recovery gave the case to the sender, whom no keyring here names yet: it may lie in a later part of what is handed in.
 */
export const sendEntries = remote({
  room,
  name: 'case.send',
  kind: 'command',
  input: z.strictObject({
    programmeId,
    ctx: Hash,
    begin: Sent.nullable(),
    entries: z.array(Sent).max(SENT_ENTRIES_AT_MOST),
    heir: Sent.shape.text.optional(),
  }),
  output: z.strictObject({ from: Position, taken: z.array(Hash) }),
})

/** Gives one thing to others, closed. */
export const giveCopy = remote({
  room,
  name: 'copy.give',
  kind: 'command',
  input: z.strictObject({ programmeId, envelope: Sent }),
  output: z.strictObject({ id: Hash }),
})

/**
 * What was given to the actor's keys or by them, without its content, the newest first: the signed text says from whom, to whom and until when. A page
 * at a time, after the last one of the page before.
 */
export const listCopies = remote({
  room,
  name: 'copy.list',
  kind: 'query',
  input: z.strictObject({ programmeId, after: Hash.optional() }),
  output: z.strictObject({
    copies: z.array(z.strictObject({ id: Hash, text: z.string(), withdrawnAt: z.iso.datetime().nullable() })),
    more: z.boolean(),
  }),
})

export const readCopy = remote({
  room,
  name: 'copy.read',
  kind: 'query',
  input: z.strictObject({ programmeId, id: Hash }),
  output: Sent,
})

/** Takes back what one gave: its content is deleted here, and handed out no more. */
export const withdrawCopy = remote({
  room,
  name: 'copy.withdraw',
  kind: 'command',
  input: z.strictObject({ programmeId, id: Hash }),
  output: z.strictObject({ id: Hash, withdrawnAt: z.iso.datetime() }),
})

/** Releases what the head of an office signed; `CountsReleased` is what other rooms hear. */
export const releaseCounts = remote({
  room,
  name: 'counts.release',
  kind: 'command',
  input: z.strictObject({ programmeId, release: CountsRelease }),
  output: CountsReleased,
})

/** What offices released, the newest of each office and year first. */
export const listCounts = remote({
  room,
  name: 'counts.list',
  kind: 'query',
  input: z.strictObject({ programmeId }),
  output: z.array(z.strictObject({ id: Hash, officeName: z.string(), release: CountsRelease })),
})
