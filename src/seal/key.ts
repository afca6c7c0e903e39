import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base32crockford, bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { canonicalText } from './canonical.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, sign, Signature } from './signature.ts'

/** Whose key it is: an officer's, or the one on paper with which an office recovers what its officers can no longer open. */
export const KEY_KINDS = ['officer', 'recovery'] as const

/** To whom an age file is sealed: an X25519 public key. */
export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** The public half of a key, signed with its secret half: whoever shows it has that. It names nobody. */
export const KeyRecord = z.strictObject({
  v: z.literal(1),
  kind: z.enum(KEY_KINDS),
  recipient: Recipient,
  /** Ed25519 public key. */
  verify: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  sig: Signature,
})
export type KeyRecord = z.infer<typeof KeyRecord>

/** A key with its secret half, which never leaves the one who holds it but sealed, or on paper. */
export type Key = { readonly secret: string; readonly record: KeyRecord }

const SECRET_PREFIX = 'AGE-SECRET-KEY-'
const SECRET_BYTES = 32

/** 32 bytes as an age identity (X25519). */
export const secretOf = (bytes: Uint8Array): string => bech32.encodeFromBytes(SECRET_PREFIX, bytes).toUpperCase()

const bytesOf = (secret: string): Uint8Array => {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(secret)
    if (prefix.toUpperCase() === SECRET_PREFIX && bytes.length === SECRET_BYTES) return bytes
  } catch (error) {
    throw new SealRefused('seal.unreadable', 'key', { cause: error })
  }
  throw new SealRefused('seal.unreadable', 'key')
}

/** The secret of signing is derived from that of opening, so that one line on paper is the whole key (HKDF-SHA-256, RFC 5869). */
const signingSeed = (secret: string): Uint8Array => hkdf(sha256, bytesOf(secret), undefined, utf8ToBytes('istmo/1/signing'), SECRET_BYTES)

type Made = Pick<KeyRecord, 'kind' | 'madeAt'>

/** The key of a secret. The same secret and the same words about it always give the same key. @throws SealRefused `seal.unreadable` */
export const keyFrom = async (secret: string, { kind, madeAt }: Made): Promise<Key> => {
  const seed = signingSeed(secret)
  const [recipient, verify] = [await identityToRecipient(secret), bytesToHex(ed25519.getPublicKey(seed))]
  return { secret, record: sign('key', { v: 1 as const, kind, recipient, verify, madeAt }, seed) }
}

export const makeKey = (made: Made): Promise<Key> => keyFrom(secretOf(randomBytes(SECRET_BYTES)), made)

/** @throws SealRefused `seal.bad-signature` where whoever made the record had not the key */
export const checkKeyRecord = (record: KeyRecord): void => checkSignature('key', record, { verify: record.verify, where: keyId(record) })

/** How many of the 32 bytes of the hash tell keys apart: 160 bits, of which nobody makes a second that agrees. */
const ID_BYTES = 20

/** The letters and digits of a fingerprint. */
export const KeyId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{32}$/)

/** 32 letters and digits that stand for a key, and are compared from person to person (base 32 of Crockford, which has no I, L, O, U). */
export const keyId = ({ recipient, verify }: Pick<KeyRecord, 'recipient' | 'verify'>): string => {
  const of = concatBytes(utf8ToBytes('istmo/1/key'), Uint8Array.of(0), utf8ToBytes(canonicalText({ recipient, verify })))
  return base32crockford.encode(sha256(of).subarray(0, ID_BYTES))
}

/** In groups of four, as it is read aloud. */
export const readAloud = (id: string): string => (id.match(/.{1,4}/g) ?? []).join(' ')

/** Signs with a key, and says by which. */
export const signBy = <Value extends object>(purpose: Parameters<typeof sign>[0], value: Value, { secret, record }: Key) =>
  sign(purpose, { ...value, from: keyId(record) }, signingSeed(secret))
