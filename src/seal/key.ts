import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base32crockford, bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { canonicalText } from './canonical.ts'
import { Kept } from './kept.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, sign, Signature } from './signature.ts'

const SECRET_PREFIX = 'AGE-SECRET-KEY-'
const KEY_BYTES = 32

/** Whose key it is: an officer's, or the one on paper with which an office recovers what its officers can no longer open. */
const KEY_KINDS = ['officer', 'recovery'] as const

/** The 32 bytes of a text of age; none where its checksum does not hold. */
const decoded = (text: string, prefix: string): Uint8Array | undefined => {
  try {
    const { prefix: own, bytes } = bech32.decodeToBytes(text)
    return own.toUpperCase() === prefix && bytes.length === KEY_BYTES ? bytes : undefined
  } catch {
    return undefined
  }
}

/** To whom an age file is sealed: an X25519 public key. */
export const Recipient = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/)
  .refine((text) => decoded(text, 'AGE') !== undefined)
/** Its secret half. */
export const Identity = z
  .string()
  .regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)
  .refine((text) => decoded(text, SECRET_PREFIX) !== undefined)

/** A moment to the millisecond, in UTC: one way to write it. */
export const Moment = z.iso.datetime({ precision: 3 })

/** The public half of a key, signed by its signing half: whoever made it had that one. It names nobody. */
export const KeyRecord = z.strictObject({
  v: z.literal(1),
  kind: z.enum(KEY_KINDS),
  recipient: Recipient,
  /** Ed25519 public key. */
  verify: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: Moment,
  sig: Signature,
})
export type KeyRecord = z.infer<typeof KeyRecord>

/** A key with its secret half, which never leaves the one who holds it but sealed, or on paper. */
export type Key = { readonly secret: string; readonly record: KeyRecord }

/** 32 bytes as an age identity (X25519). */
export const secretOf = (bytes: Uint8Array): string => bech32.encodeFromBytes(SECRET_PREFIX, bytes).toUpperCase()

const bytesOf = (secret: string): Uint8Array => {
  const bytes = Identity.safeParse(secret).success ? decoded(secret, SECRET_PREFIX) : undefined
  if (!bytes) throw new SealRefused('seal.misread-line')
  return bytes
}

/** The secret of signing is derived from that of opening, so that one line on paper is the whole key (HKDF-SHA-256, RFC 5869). */
const signingSeed = (secret: string): Uint8Array => hkdf(sha256, bytesOf(secret), undefined, utf8ToBytes('istmo/1/signing'), KEY_BYTES)

type Made = Pick<KeyRecord, 'kind' | 'madeAt'>

/** The key of a secret. The same secret and the same words about it always give the same key. @throws SealRefused `seal.misread-line` */
export const keyFrom = async (secret: string, { kind, madeAt }: Made): Promise<Key> => {
  const seed = signingSeed(secret)
  const [recipient, verify] = [await identityToRecipient(secret), bytesToHex(ed25519.getPublicKey(seed))]
  return { secret, record: sign('key', { v: 1 as const, kind, recipient, verify, madeAt }, seed) }
}

export const makeKey = (made: Made): Promise<Key> => keyFrom(secretOf(randomBytes(KEY_BYTES)), made)

/** Records that were checked: the same few stand in every keyring of a case. */
const checked = new Kept<true>()

/** @throws SealRefused `seal.bad-signature` where whoever made the record had not its signing half */
export const checkKeyRecord = async (record: KeyRecord): Promise<void> => {
  const text = canonicalText(record)
  if (checked.get(text)) return
  await checkSignature('key', record, { verify: record.verify, where: keyId(record) })
  checked.set(text, true)
}

/** How many of the 32 bytes of the hash tell keys apart: 160 bits, of which nobody makes a second that agrees. */
const ID_BYTES = 20

/** The letters and digits of a fingerprint. */
export const KeyId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{32}$/)

const ids = new Kept<string>()

/** 32 letters and digits that stand for a key, and are compared from person to person (base 32 of Crockford, which has no I, L, O, U). */
export const keyId = ({ recipient, verify }: Pick<KeyRecord, 'recipient' | 'verify'>): string => {
  const text = canonicalText({ recipient, verify })
  return ids.get(text) ?? ids.set(text, idOf(text))
}

const idOf = (text: string): string => {
  const of = concatBytes(utf8ToBytes('istmo/1/key'), Uint8Array.of(0), utf8ToBytes(text))
  return base32crockford.encode(sha256(of).subarray(0, ID_BYTES))
}

/** In groups of four, as it is read aloud. */
export const readAloud = (id: string): string => (id.match(/.{1,4}/g) ?? []).join(' ')

/** As long as there is the key: whoever forgets it forgets this too. */
const seeds = new WeakMap<Key, Uint8Array>()
const seedOf = (key: Key): Uint8Array => {
  const seed = seeds.get(key) ?? signingSeed(key.secret)
  seeds.set(key, seed)
  return seed
}

/** Signs with a key, and says by which. */
export const signBy = <Value extends object>(purpose: Parameters<typeof sign>[0], value: Value, key: Key) =>
  sign(purpose, { ...value, from: keyId(key.record) }, seedOf(key))
