import { z } from 'zod'
import { isSealedTo, openWith, sealTo } from './age-file.ts'
import { canonicalText, isSame, readCanonical, sha256Hex, shaped } from './canonical.ts'
import { checkKeyRecord, type Key, keyId, KeyId, KeyRecord, Moment, signBy } from './key.ts'
import { BUCKETS, paddedJson, readPadded } from './padding.ts'
import { SealRefused } from './refused.ts'
import { checkSignature, Signature } from './signature.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const READERS_AT_MOST = 20
const TEXT_AT_MOST = 64 * 1024
/** So much of a hash names it to people. */
const SHOWN = 16

/**
 * Something that one person gives to others, closed: who gives, to whom, when and until when stand in clear, and what it is does not. It hangs on
 * no case, so whoever gets it learns of none.
 */
export const Envelope = z.strictObject({
  v: z.literal(1),
  type: z.literal('envelope'),
  at: Moment,
  /** After that moment an honest reader opens it no more. */
  until: Moment.nullable(),
  sender: KeyRecord,
  to: z.array(KeyRecord).min(1).max(READERS_AT_MOST),
  from: KeyId,
  /** SHA-256 of the age file that belongs to it. */
  payload: Hash,
  sig: Signature,
})
export type Envelope = z.infer<typeof Envelope>

/** An envelope as it is kept and sent: the canonical text that was signed, and its age file. */
export type StoredEnvelope = { readonly text: string; readonly payload: Uint8Array }
/** One that was checked. `id` is the SHA-256 of its text. */
export type CheckedEnvelope = { readonly id: string; readonly envelope: Envelope; readonly payload: Uint8Array }

const headOf = ({ payload: _payload, sig: _sig, ...head }: Envelope): object => head

/** What an envelope seals: itself once more, so that it is not put into another, and what it gives. */
const Inside = z.strictObject({ head: z.unknown(), content: z.unknown() })

/** Seals something to others, and to its sender, who can look up what was given. @throws SealRefused `seal.too-large` above 256 KiB */
export const sealEnvelope = async (
  sender: Key,
  { content, ...given }: Pick<Envelope, 'at' | 'until' | 'to'> & { readonly content: unknown },
): Promise<StoredEnvelope> => {
  const head = { v: 1 as const, type: 'envelope' as const, ...given, sender: sender.record, from: keyId(sender.record) }
  const payload = await sealTo(
    [sender.record, ...given.to].map(({ recipient }) => recipient),
    paddedJson({ head, content }),
  )
  return { text: canonicalText(signBy('envelope', { ...head, payload: sha256Hex(payload) }, sender)), payload }
}

/** The envelope of a text, its form alone. @throws SealRefused `seal.unreadable`, `seal.unknown-version`, `seal.too-large` */
export const readEnvelope = (text: string): Envelope => {
  if (text.length > TEXT_AT_MOST) throw new SealRefused('seal.too-large', 'envelope')
  return shaped(Envelope, readCanonical(text, 'envelope'), 'envelope')
}

/**
 * Checks all of an envelope that can be checked without opening it; a server can do it as well.
 * @throws SealRefused `seal.altered`, `seal.bad-signature`, `seal.unknown-key`, `seal.recipient-unsigned` where it is sealed to more or fewer than it
 * names, and as `readEnvelope`
 */
export const checkEnvelope = async ({ text, payload }: StoredEnvelope): Promise<CheckedEnvelope> => {
  const [envelope, id] = [readEnvelope(text), sha256Hex(text)]
  const { sender, to, from } = envelope
  const where = id.slice(0, SHOWN)
  if (from !== keyId(sender) || [sender, ...to].some(({ kind }) => kind !== 'officer')) throw new SealRefused('seal.unknown-key', where)
  const ids = [sender, ...to].map(keyId)
  if (new Set(ids).size !== ids.length) throw new SealRefused('seal.recipient-unsigned', where)
  for (const record of [sender, ...to]) await checkKeyRecord(record)
  if (sha256Hex(payload) !== envelope.payload) throw new SealRefused('seal.altered', where)
  await checkSignature('envelope', envelope, { verify: sender.verify, where })
  if (!isSealedTo(payload, ids.length, BUCKETS)) throw new SealRefused('seal.recipient-unsigned', where)
  return { id, envelope, payload: payload.slice() }
}

/**
 * What is in an envelope that was checked.
 * @throws SealRefused `seal.no-key` where it is for others, `seal.recipient-unsigned` where it names this key and was sealed to another in its place,
 * `seal.wrong-context` where its content was made for another envelope, `seal.unreadable`
 */
export const openEnvelope = async ({ id, envelope, payload }: CheckedEnvelope, key: Key): Promise<unknown> => {
  const where = id.slice(0, SHOWN)
  const isNamed = [envelope.sender, ...envelope.to].some((record) => keyId(record) === keyId(key.record))
  if (!isNamed) throw new SealRefused('seal.no-key', where)
  const { success, data } = Inside.safeParse(readPadded(await openedBy(key, payload, where), where))
  if (!success) throw new SealRefused('seal.unreadable', where)
  if (!isSame(data.head, headOf(envelope))) throw new SealRefused('seal.wrong-context', where)
  return data.content
}

const openedBy = async ({ secret }: Key, payload: Uint8Array, where: string): Promise<Uint8Array> => {
  try {
    return await openWith(secret, payload, where)
  } catch (error) {
    throw error instanceof SealRefused && error.code === 'seal.no-key' ? new SealRefused('seal.recipient-unsigned', where) : error
  }
}
