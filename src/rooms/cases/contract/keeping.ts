import { base64 } from '@scure/base'
import { z } from 'zod'
import { sha256Hex } from '#seal/canonical.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { orRefused } from '#seal/refused.ts'

/** So much of a hash names it to people. */
const SHOWN = 16

/** What is sealed, as it goes to a server and back: the signed text, and the age file in base 64. */
export const Sent = z.strictObject({ text: z.string().min(2).max(262_144), payload: z.base64().max(400_000) })
export type Sent = z.infer<typeof Sent>

export const sentOf = ({ text, payload }: StoredEntry): Sent => ({ text, payload: base64.encode(payload) })
/** @throws SealRefused `seal.unreadable` where a form took for base 64 what does not decode: bits are left over */
export const storedOf = ({ text, payload }: Sent): StoredEntry => ({
  text,
  payload: orRefused('seal.unreadable', sha256Hex(text).slice(0, SHOWN), () => base64.decode(payload)),
})

/** The name of a case, of an entry, of an envelope: a SHA-256. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** How far the log of a case goes at the server (`seal/ledger/kept-log.ts`). */
export const Position = z.strictObject({ seq: z.int().min(0), chain: Hash })

/** Entries that travel together: a request holds no more than 1 MiB. */
export const SENT_ENTRIES_AT_MOST = 100
export const SENT_BYTES_AT_MOST = 700_000
