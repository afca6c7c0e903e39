import { z } from 'zod'
import { shaped } from './canonical.ts'
import { checkKeyRecord, type Key, keyId, KeyId, KeyRecord, Moment, signBy } from './key.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, Signature } from './signature.ts'

type Of = { readonly programme: string; readonly person: string }
type Kept<Type> = { readonly type: Type; readonly kind: KeyRecord['kind']; readonly where: string }

/**
 * What a key of one kind signs of itself: whose it is, in one programme, at a moment. The key signs it, so nobody says it of a key that they do not
 * hold; it names one person, so nobody else uses it.
 */
export const wordOfKey = <Type extends 'claim' | 'recovery-proof'>({ type, kind, where }: Kept<Type>) => {
  const Word = z.strictObject({
    v: z.literal(1),
    type: z.literal(type),
    programme: z.uuid(),
    /** Whatever the keeper of it calls this person. */
    person: z.string().min(1).max(64),
    key: KeyRecord,
    at: Moment,
    from: KeyId,
    sig: Signature,
  })
  const say = (key: Key, { programme, person, at }: Of & { readonly at: string }) =>
    signBy(type, { v: 1 as const, type, programme, person, key: key.record, at }, key)
  const check = async (value: unknown, of: Of) => {
    const word = shaped(Word, value, where)
    if (word.programme !== of.programme || word.person !== of.person) throw new SealRefused('seal.wrong-context', where)
    if (word.from !== keyId(word.key) || word.key.kind !== kind) throw new SealRefused('seal.unknown-key', where)
    await checkKeyRecord(word.key)
    await checkSignature(type, word, { verify: word.key.verify, where })
    return word
  }
  return { Word, say, check }
}
