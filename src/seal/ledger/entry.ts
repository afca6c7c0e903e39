import { z } from 'zod'
import { canonicalText, readCanonical, sha256Hex, shaped } from '../canonical.ts'
import { KeyId, KeyRecord, Moment, Recipient } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { Signature } from '../signature.ts'

/** SHA-256, in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

const isOrdered = (all: readonly string[]): boolean => all.every((one, at) => at === 0 || one > (all[at - 1] ?? ''))
/** Each once, in order: one set has one text. */
const hashes = (most: number) => z.array(Hash).max(most).refine(isOrdered)

/** Who reads a compartment at once: more are not one case's officers. */
const HOLDERS_AT_MOST = 100
/** More devices do not write one case at once. */
export const PREV_AT_MOST = 64
/** Somebody who leads may make many at once; they must be settled in one stroke. */
const REPLACES_AT_MOST = 1_000
const TEXT_AT_MOST = 256 * 1024

const head = {
  v: z.literal(1),
  /** The case, by its name. */
  ctx: Hash,
  /** The last entries that its author knew, by their hashes; none where they knew of its beginning alone. */
  prev: hashes(PREV_AT_MOST),
  at: Moment,
  from: KeyId,
  /** SHA-256 of the age file that belongs to it. */
  payload: Hash,
  sig: Signature,
}

/**
 * Who may read one compartment of the case from here on. Each begins an epoch with a key of its own, sealed to all who are named, and to
 * recovery. Who reads and who may change it stands in clear, since everybody must be able to check it; what the compartment is does not. The
 * first keyring of a compartment is its name, so no two people begin the same one.
 */
export const Keyring = z.strictObject({
  ...head,
  type: z.literal('keyring'),
  /** Those whose place it takes: all that its author knew to be in force. None where it begins a further compartment. */
  replaces: hashes(REPLACES_AT_MOST),
  holders: z.array(KeyRecord).min(1).max(HOLDERS_AT_MOST),
  /** Those of them who may change who reads. Nobody drops one who stands before themself; only recovery does. */
  leads: z.array(KeyId).min(1).max(HOLDERS_AT_MOST),
  recovery: KeyRecord,
  /** The public half of the epoch's key: to whom everything is sealed from here on. */
  epoch: Recipient,
})
export type Keyring = z.infer<typeof Keyring>

/**
 * How a case begins: with its first keyring, of its founder alone. The SHA-256 of this text is the name of the case and of its first compartment, so
 * whoever knows the name knows by whom it was begun and who recovers it, whatever a server says, and nobody begins it twice.
 */
export const Begin = z.strictObject({
  v: z.literal(1),
  type: z.literal('case'),
  at: Moment,
  founder: KeyRecord,
  recovery: KeyRecord,
  /** Random, so that no two cases have one name. */
  epoch: Recipient,
  from: KeyId,
  payload: Hash,
  sig: Signature,
})
export type Begin = z.infer<typeof Begin>

/** A version of something in a compartment, sealed to the key of an epoch. */
export const ObjectEntry = z.strictObject({ ...head, type: z.literal('object'), keyring: Hash })
export type ObjectEntry = z.infer<typeof ObjectEntry>

export const Entry = z.discriminatedUnion('type', [Keyring, ObjectEntry])
export type Entry = z.infer<typeof Entry>

/** An entry as it is kept and sent: the canonical text that was signed, and the age file that belongs to it. */
export type StoredEntry = { readonly text: string; readonly payload: Uint8Array }

/** What the sealed content repeats of its entry, so that neither can be put beside another. */
export const headOf = ({ payload: _payload, sig: _sig, ...rest }: Entry | Begin): object => rest

export const hashOf = (text: string): string => sha256Hex(text)

/** So much of a hash names an entry to people. */
export const SHOWN = 16

const read = <Schema extends z.ZodType>(schema: Schema, text: string, where: string): z.infer<Schema> => {
  if (text.length > TEXT_AT_MOST) throw new SealRefused('seal.too-large', where)
  return shaped(schema, readCanonical(text, where), where)
}

/** @throws SealRefused `seal.unreadable`, `seal.unknown-version`, `seal.too-large` */
export const readEntry = (text: string): Entry => read(Entry, text, hashOf(text).slice(0, SHOWN))

/** @throws SealRefused `seal.unreadable`, `seal.unknown-version`, `seal.too-large` */
export const readBegin = (text: string): Begin => read(Begin, text, 'case')

export const textOf = (value: Entry | Begin): string => canonicalText(value)
