import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Countersignature } from '#seal/office/countersign.ts'
import { OfficeRecord } from '#seal/office/record.ts'
import { Vouch } from '#seal/office/vouch.ts'
import { Withdrawal } from '#seal/office/withdraw.ts'
import { Hash } from './keeping.ts'

const room = 'cases'
const programmeId = z.uuid()
/** The name of what was said, by which it is found and withdrawn. */
const output = z.strictObject({ id: Hash })

/** Says that the key on an office's sheet is of that office. */
export const claimOfficeKey = remote({
  room,
  name: 'office-key.claim',
  kind: 'command',
  input: z.strictObject({ programmeId, record: OfficeRecord }),
  output,
})

/** Hands in that one office compared the fingerprint of another's key with that office. */
export const countersignOfficeKey = remote({
  room,
  name: 'office-key.countersign',
  kind: 'command',
  input: z.strictObject({ programmeId, signature: Countersignature }),
  output,
})

/** Hands in that a key is of an officer of the office that signs. */
export const vouchForOfficer = remote({
  room,
  name: 'office-key.vouch',
  kind: 'command',
  input: z.strictObject({ programmeId, vouch: Vouch }),
  output,
})

/** Hands in that an office answers no longer for another, or for an officer. */
export const withdrawOfficeWord = remote({
  room,
  name: 'office-key.withdraw',
  kind: 'command',
  input: z.strictObject({ programmeId, withdrawal: Withdrawal }),
  output,
})

/** All that offices said, as it was signed; a page at a time, after the last one of the page before. */
export const listOfficeStatements = remote({
  room,
  name: 'office-key.list',
  kind: 'query',
  input: z.strictObject({ programmeId, after: Hash.optional() }),
  output: z.strictObject({ statements: z.array(z.strictObject({ id: Hash, text: z.string() })), more: z.boolean() }),
})
