import { z } from 'zod'
import { shaped } from './canonical.ts'
import { checkKeyRecord, type Key, keyId, KeyId, KeyRecord, Moment, signBy } from './key.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, Signature } from './signature.ts'

/** That a key is one person's, in one programme. It is signed by the key itself, so nobody has another's key put down as their own. */
export const KeyClaim = z.strictObject({
  v: z.literal(1),
  type: z.literal('claim'),
  programme: z.uuid(),
  /** Whatever the keeper of claims calls this person. */
  person: z.string().min(1).max(64),
  key: KeyRecord,
  at: Moment,
  from: KeyId,
  sig: Signature,
})
export type KeyClaim = z.infer<typeof KeyClaim>
type Claimed = Pick<KeyClaim, 'programme' | 'person'>

export const claimKey = (key: Key, { programme, person, at }: Claimed & { readonly at: string }): KeyClaim =>
  signBy('claim', { v: 1 as const, type: 'claim' as const, programme, person, key: key.record, at }, key)

/**
 * Checks a claim against whom it is made for.
 * @throws SealRefused `seal.unreadable`, `seal.wrong-context` where it is for another person or programme, `seal.unknown-key` where another key
 * signed it or the key is no officer's, `seal.bad-signature`
 */
export const checkClaim = async (value: unknown, claimed: Claimed): Promise<KeyClaim> => {
  const claim = shaped(KeyClaim, value, 'claim')
  if (claim.programme !== claimed.programme || claim.person !== claimed.person) throw new SealRefused('seal.wrong-context', 'claim')
  if (claim.from !== keyId(claim.key) || claim.key.kind !== 'officer') throw new SealRefused('seal.unknown-key', 'claim')
  await checkKeyRecord(claim.key)
  await checkSignature('claim', claim, { verify: claim.key.verify, where: 'claim' })
  return claim
}
