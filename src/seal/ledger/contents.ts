import { z } from 'zod'
import { isSame } from '../canonical.ts'
import { Identity } from '../key.ts'
import { readPadded } from '../padding.ts'
import { SealRefused } from '../refused.ts'
import { type Begin, type Entry, Hash, headOf, SHOWN } from './entry.ts'

/** More epochs than a part of a case ever has, unless somebody means to be in the way. */
export const EPOCHS_AT_MOST = 1_000

/** What a keyring seals: what its compartment is, the key of the epoch, and those of earlier ones that its holders may read. */
export const KeyringContent = z.strictObject({
  head: z.unknown(),
  kind: z.string().min(1).max(40),
  identity: Identity,
  earlier: z.array(z.strictObject({ keyring: Hash, identity: Identity })).max(EPOCHS_AT_MOST),
})
export type KeyringContent = z.infer<typeof KeyringContent>

/** One version of something: what it is, which versions it takes the place of, and its content; `null` where it was taken away. */
export const Sealed = z.strictObject({
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  parents: z.array(Hash).max(64),
  content: z.unknown(),
})
export type Sealed = z.infer<typeof Sealed>

export const ObjectContent = z.strictObject({ head: z.unknown(), object: Sealed })
export type ObjectContent = z.infer<typeof ObjectContent>

/**
 * The content of an entry, which must repeat the entry it was made for.
 * @throws SealRefused `seal.unreadable`, or `seal.wrong-context` where it was made for another entry
 */
export const readContent = <Schema extends z.ZodType<{ head?: unknown }>>(
  schema: Schema,
  bytes: Uint8Array,
  { hash, entry }: { readonly hash: string; readonly entry: Entry | Begin },
): z.infer<Schema> => {
  const where = hash.slice(0, SHOWN)
  const { success, data } = schema.safeParse(readPadded(bytes, where))
  if (!success) throw new SealRefused('seal.unreadable', where)
  if (!isSame(data.head, headOf(entry))) throw new SealRefused('seal.wrong-context', where)
  return data
}
