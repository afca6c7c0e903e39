import { z } from 'zod'
import { shaped } from './canonical.ts'
import { checkKeyRecord, type Key, keyId, KeyId, KeyRecord, Moment, signBy } from './key.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, Signature } from './signature.ts'

/**
 * That somebody holds a recovery key at a moment, in one programme. It is signed by that key and names one person, so nobody else uses it; whoever takes it
 * says for how long it holds. It changes nothing: what recovery gives to somebody is a keyring.
 */
export const RecoveryProof = z.strictObject({
  v: z.literal(1),
  type: z.literal('recovery-proof'),
  programme: z.uuid(),
  /** Whatever the keeper of cases calls this person. */
  person: z.string().min(1).max(64),
  key: KeyRecord,
  at: Moment,
  from: KeyId,
  sig: Signature,
})
export type RecoveryProof = z.infer<typeof RecoveryProof>
type Proved = Pick<RecoveryProof, 'programme' | 'person'>

export const proveRecovery = (key: Key, { programme, person, at }: Proved & { readonly at: string }): RecoveryProof =>
  signBy('recovery-proof', { v: 1 as const, type: 'recovery-proof' as const, programme, person, key: key.record, at }, key)

/**
 * Checks a proof against whom it is made for; how old it may be is for whoever takes it.
 * @throws SealRefused `seal.unreadable`, `seal.wrong-context` where it is for another person or programme, `seal.unknown-key` where another key
 * signed it or the key is none of recovery, `seal.bad-signature`
 */
export const checkRecoveryProof = async (value: unknown, proved: Proved): Promise<RecoveryProof> => {
  const proof = shaped(RecoveryProof, value, 'recovery')
  if (proof.programme !== proved.programme || proof.person !== proved.person) throw new SealRefused('seal.wrong-context', 'recovery')
  if (proof.from !== keyId(proof.key) || proof.key.kind !== 'recovery') throw new SealRefused('seal.unknown-key', 'recovery')
  await checkKeyRecord(proof.key)
  await checkSignature('recovery-proof', proof, { verify: proof.key.verify, where: 'recovery' })
  return proof
}
