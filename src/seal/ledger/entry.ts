import { z } from 'zod'
import { canonicalText, readCanonical, sha256Hex } from '../canonical.ts'
import { KeyId, KeyRecord, Recipient } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { Signature } from '../signature.ts'

/** SHA-256, in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Who reads a compartment at once: more are not one case's officers. */
const HOLDERS_AT_MOST = 100

/**
 * How a case begins. Its SHA-256 is the name of the case, so that whoever knows the name knows by whom it was begun and who recovers it, whatever
 * a server says.
 */
export const Begin = z.strictObject({
  v: z.literal(1),
  type: z.literal('case'),
  /** Random, so that no two cases have one name. */
  nonce: Hash,
  at: z.iso.datetime(),
  founder: KeyRecord,
  recovery: KeyRecord,
  from: KeyId,
  sig: Signature,
})
export type Begin = z.infer<typeof Begin>

const head = {
  v: z.literal(1),
  /** The case, by its name. */
  ctx: Hash,
  /** The last entries that its author knew, by their hashes, in order. */
  prev: z.array(Hash),
  at: z.iso.datetime(),
  from: KeyId,
  /** SHA-256 of the age file that belongs to it. */
  payload: Hash,
  sig: Signature,
}

/**
 * Who may read one compartment of the case from here on. Each begins an epoch with a key of its own, sealed to all who are named, and to
 * recovery. Who reads and who may change it stands in clear, since everybody must be able to check it; what the compartment is does not.
 */
export const Keyring = z.strictObject({
  ...head,
  type: z.literal('keyring'),
  compartment: z.string().regex(/^[0-9a-f]{32}$/),
  holders: z.array(KeyRecord).min(1).max(HOLDERS_AT_MOST),
  /** Those of them who may change who reads. */
  leads: z.array(KeyId).min(1).max(HOLDERS_AT_MOST),
  recovery: KeyRecord,
  /** The public half of the epoch's key: to whom everything is sealed from here on. */
  epoch: Recipient,
})
export type Keyring = z.infer<typeof Keyring>

/** A version of something in a compartment, sealed to the key of an epoch. */
export const ObjectEntry = z.strictObject({ ...head, type: z.literal('object'), keyring: Hash })
export type ObjectEntry = z.infer<typeof ObjectEntry>

export const Entry = z.discriminatedUnion('type', [Keyring, ObjectEntry])
export type Entry = z.infer<typeof Entry>

/** An entry as it is kept and sent: the canonical text that was signed, and the age file that belongs to it. */
export type StoredEntry = { readonly text: string; readonly payload: Uint8Array }

/** What the sealed content repeats of its entry, so that neither can be put beside another. */
export const headOf = <One extends Entry>({ payload: _payload, sig: _sig, ...rest }: One): Omit<One, 'payload' | 'sig'> => rest

export const hashOf = (text: string): string => sha256Hex(text)

const Versioned = z.looseObject({ v: z.int() })
const VERSION = 1

const shaped = <Schema extends z.ZodType>(schema: Schema, text: string, where: string): z.infer<Schema> => {
  const value = readCanonical(text, where)
  const { success, data } = schema.safeParse(value)
  if (success) return data
  const versioned = Versioned.safeParse(value)
  throw new SealRefused(versioned.success && versioned.data.v > VERSION ? 'seal.unknown-version' : 'seal.unreadable', where)
}

/** @throws SealRefused `seal.unreadable`, `seal.unknown-version` */
export const readEntry = (text: string): Entry => shaped(Entry, text, hashOf(text).slice(0, SHOWN))

/** @throws SealRefused `seal.unreadable`, `seal.unknown-version` */
export const readBegin = (text: string): Begin => shaped(Begin, text, 'case')

export const textOf = (value: Entry | Begin): string => canonicalText(value)

/** So much of a hash names an entry to people. */
export const SHOWN = 16
