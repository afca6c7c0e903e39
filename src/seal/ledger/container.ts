import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalText, readCanonical } from '../canonical.ts'
import { type Key, KeyId, signBy } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'
import { Hash, hashOf, SHOWN, type StoredEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

/** What a container holds, signed by the one who made it: without it nobody would see that its last entries were left out. */
const Manifest = z.strictObject({
  v: z.literal(1),
  type: z.literal('container'),
  ctx: Hash,
  at: z.iso.datetime(),
  heads: z.array(Hash),
  entries: z.array(Hash),
  from: KeyId,
  sig: Signature,
})

export type Files = ReadonlyMap<string, Uint8Array>

const CASE = 'case.json'
const MANIFEST = 'manifest.json'
const ENTRY = /^entries\/([0-9a-f]{64})\.json$/

/** A whole case as files: nothing in it is readable but with a key that reads the case, by this software or by `age` itself. */
export const containerOf = (ledger: Ledger, by: Key, at: string): Files => {
  const entries = [...ledger.entries]
  const hashes = entries.map(({ hash }) => hash).toSorted()
  const manifest = signBy('container', { v: 1, type: 'container', ctx: ledger.ctx, at, heads: ledger.heads, entries: hashes }, by)
  return new Map([
    [CASE, utf8ToBytes(ledger.beginText)],
    [MANIFEST, utf8ToBytes(canonicalText(Manifest.parse(manifest)))],
    ...entries.flatMap(({ hash, entry, payload }): [string, Uint8Array][] => [
      [`entries/${hash}.json`, utf8ToBytes(canonicalText(entry))],
      [`entries/${hash}.age`, payload],
    ]),
  ])
}

const textIn = (files: Files, name: string): string => {
  const bytes = files.get(name)
  if (!bytes) throw new SealRefused('seal.truncated', name)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new SealRefused('seal.unreadable', name, { cause: error })
  }
}

const manifestIn = (files: Files): z.infer<typeof Manifest> => {
  const { success, data } = Manifest.safeParse(readCanonical(textIn(files, MANIFEST), MANIFEST))
  if (!success) throw new SealRefused('seal.unreadable', MANIFEST)
  return data
}

const entriesIn = (files: Files): readonly StoredEntry[] =>
  [...files.keys()].flatMap((name) => {
    const hash = ENTRY.exec(name)?.[1]
    if (hash === undefined) return []
    const [text, payload] = [textIn(files, name), files.get(`entries/${hash}.age`)]
    if (!payload) throw new SealRefused('seal.truncated', hash.slice(0, SHOWN))
    if (hashOf(text) !== hash) throw new SealRefused('seal.altered', hash.slice(0, SHOWN))
    return [{ text, payload }]
  })

/**
 * Reads a container and checks all of it; other files in it are left alone.
 * @param held entries that this device has seen before
 * @throws SealRefused with the first cause that is found
 */
export const readContainer = (files: Files, held: readonly string[] = []): Ledger => {
  const manifest = manifestIn(files)
  const ledger = readLedger({ begin: textIn(files, CASE), entries: entriesIn(files) }, { ctx: manifest.ctx, held })
  const maker = ledger.keyOf(manifest.from)
  if (!maker) throw new SealRefused('seal.unknown-key', MANIFEST)
  checkSignature('container', manifest, { verify: maker.verify, where: MANIFEST })
  const lost = manifest.entries.find((hash) => !ledger.entry(hash))
  if (lost !== undefined) throw new SealRefused('seal.truncated', lost.slice(0, SHOWN))
  return ledger
}
