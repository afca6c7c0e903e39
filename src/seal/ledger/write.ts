import { randomBytes } from '@noble/hashes/utils.js'
import { identityToRecipient } from 'age-encryption'
import { sealTo } from '../age-file.ts'
import { sha256Hex } from '../canonical.ts'
import { type Key, keyId, type KeyRecord, secretOf, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { type Begin, type Entry, type Keyring, type ObjectEntry, type StoredEntry, textOf } from './entry.ts'
import { EPOCHS_AT_MOST, type KeyringContent, type Sealed } from './contents.ts'
import type { Known } from './view.ts'

const SECRET_BYTES = 32

type Head = Omit<Keyring, 'payload' | 'sig'> | Omit<ObjectEntry, 'payload' | 'sig'> | Omit<Begin, 'payload' | 'sig'>

/** Seals content that repeats its entry, and signs for just that. */
const store = async (author: Key, head: Head, { recipients, content }: { recipients: readonly string[]; content: object }) => {
  const payload = await sealTo(recipients, paddedJson({ head, ...content }))
  const entry = signBy(head.type, { ...head, payload: sha256Hex(payload) }, author) as Entry | Begin
  return { text: textOf(entry), payload } satisfies StoredEntry
}

/**
 * Begins a case with its first compartment, of its founder alone.
 * @param kind what that compartment is
 */
export const beginCase = async (
  founder: Key,
  recovery: KeyRecord,
  { kind, at }: { readonly kind: string; readonly at: string },
): Promise<StoredEntry> => {
  const identity = secretOf(randomBytes(SECRET_BYTES))
  const epoch = await identityToRecipient(identity)
  return store(
    founder,
    { v: 1, type: 'case', at, founder: founder.record, recovery, epoch, from: keyId(founder.record) },
    { recipients: [founder.record.recipient, recovery.recipient], content: { kind, identity, earlier: [] } },
  )
}

/** Where an entry stands: its case, what its author knew, and when they say that it was. */
export type Standing = { readonly ctx: string; readonly prev: readonly string[]; readonly at: string }

/** Who reads a compartment from now on. */
export type Readers = Pick<Keyring, 'holders' | 'leads' | 'recovery'> & {
  /** The keyrings in force whose place it takes; none where it begins a compartment. */
  readonly replaces: readonly string[]
  readonly kind: string
  readonly earlier: KeyringContent['earlier']
}

/** A keyring with the key of a new epoch, sealed to its holders and to recovery. */
export const writeKeyring = async (
  author: Key,
  { ctx, prev, at }: Standing,
  { kind, earlier, replaces, ...readers }: Readers,
): Promise<StoredEntry> => {
  const identity = secretOf(randomBytes(SECRET_BYTES))
  const epoch = await identityToRecipient(identity)
  return store(
    author,
    { v: 1, type: 'keyring', ctx, prev: prev.toSorted(), at, ...readers, replaces: replaces.toSorted(), epoch, from: keyId(author.record) },
    // A keyring that nobody could open would close the part to everybody; the newest keys are what is needed.
    {
      recipients: [...readers.holders, readers.recovery].map(({ recipient }) => recipient),
      content: { kind, identity, earlier: earlier.slice(-EPOCHS_AT_MOST) },
    },
  )
}

/**
 * A version of something, sealed to the key of an epoch.
 * @param keyring the one in force. @throws SealRefused `seal.too-large` above 256 KiB
 */
export const writeObject = (
  author: Key,
  { ctx, prev, at }: Standing,
  { keyring: { hash, keyring }, object }: { readonly keyring: Pick<Known, 'hash' | 'keyring'>; readonly object: Sealed },
): Promise<StoredEntry> =>
  store(
    author,
    { v: 1, type: 'object', ctx, prev: prev.toSorted(), at, keyring: hash, from: keyId(author.record) },
    { recipients: [keyring.epoch], content: { object } },
  )
