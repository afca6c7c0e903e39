import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import { identityToRecipient } from 'age-encryption'
import { sealTo } from '../age-file.ts'
import { sha256Hex } from '../canonical.ts'
import { type Key, keyId, type KeyRecord, secretOf, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { Begin, type Entry, type Keyring, type ObjectEntry, type StoredEntry, textOf } from './entry.ts'
import type { KeyringContent, Sealed } from './contents.ts'

const NONCE_BYTES = 32
const COMPARTMENT_BYTES = 16

export const newCompartment = (): string => bytesToHex(randomBytes(COMPARTMENT_BYTES))

/** Begins a case: a text, whose hash is its name. It holds nothing but the two public keys. */
export const beginCase = (founder: Key, recovery: KeyRecord, at: string): string =>
  textOf(
    Begin.parse(
      signBy('case', { v: 1, type: 'case', nonce: bytesToHex(randomBytes(NONCE_BYTES)), at, founder: founder.record, recovery }, founder),
    ),
  )

/** Where an entry stands: its case, what its author knew, and when they say that it was. */
export type Standing = { readonly ctx: string; readonly prev: readonly string[]; readonly at: string }

type Head = Omit<Keyring, 'payload' | 'sig'> | Omit<ObjectEntry, 'payload' | 'sig'>

const store = async (author: Key, head: Head, { recipients, content }: { recipients: readonly string[]; content: object }) => {
  const payload = await sealTo(recipients, paddedJson({ head, ...content }))
  const entry = signBy(head.type, { ...head, payload: sha256Hex(payload) }, author) as Entry
  return { text: textOf(entry), payload } satisfies StoredEntry
}

/** Who reads a compartment from now on. */
export type Readers = Pick<Keyring, 'compartment' | 'holders' | 'leads' | 'recovery'> & {
  readonly kind: string
  readonly earlier: KeyringContent['earlier']
}

/** A keyring with the key of a new epoch, sealed to its holders and to recovery. */
export const writeKeyring = async (
  author: Key,
  { ctx, prev, at }: Standing,
  { kind, earlier, ...readers }: Readers,
): Promise<StoredEntry> => {
  const identity = secretOf(randomBytes(NONCE_BYTES))
  const epoch = await identityToRecipient(identity)
  return store(
    author,
    { v: 1, type: 'keyring', ctx, prev: prev.toSorted(), at, ...readers, epoch, from: keyId(author.record) },
    { recipients: [...readers.holders, readers.recovery].map(({ recipient }) => recipient), content: { kind, identity, earlier } },
  )
}

/**
 * A version of something, sealed to the key of an epoch.
 * @param keyring the one in force, with its hash. @throws SealRefused `seal.too-large` above 256 KiB
 */
export const writeObject = (
  author: Key,
  { ctx, prev, at }: Standing,
  { keyring: [hash, { epoch }], object }: { readonly keyring: readonly [string, Pick<Keyring, 'epoch'>]; readonly object: Sealed },
): Promise<StoredEntry> =>
  store(
    author,
    { v: 1, type: 'object', ctx, prev: prev.toSorted(), at, keyring: hash, from: keyId(author.record) },
    { recipients: [epoch], content: { object } },
  )
