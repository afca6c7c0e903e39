import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalText, isSame, readCanonical, shaped } from '../canonical.ts'
import { type Key, keyId, KeyId, type KeyRecord, Moment, signBy } from '../key.ts'
import { orRefused, SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'
import { Hash, hashOf, SHOWN, type StoredEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

/** What a container holds, signed by the one who made it: without it nobody would see that its last entries were left out. */
const Manifest = z.strictObject({
  v: z.literal(1),
  type: z.literal('container'),
  ctx: Hash,
  at: Moment,
  heads: z.array(Hash),
  entries: z.array(Hash),
  from: KeyId,
  sig: Signature,
})

export type Files = ReadonlyMap<string, Uint8Array>

const CASE = { text: 'case.json', payload: 'case.age' } as const
const MANIFEST = 'manifest.json'
/** The manifest of the largest case: two hashes and a comma for each entry. */
const TEXT_AT_MOST = 8 * 1024 * 1024

/** A whole case as files: nothing in it is readable but with a key that reads the case, by this software or by `age` itself. @throws SealRefused `seal.unknown-key` where its maker is no reader */
export const containerOf = (ledger: Ledger, by: Key, at: string): Files => {
  if (!makerOf(ledger, keyId(by.record))) throw new SealRefused('seal.unknown-key', MANIFEST)
  const entries = [...ledger.entries]
  const hashes = entries.map(({ hash }) => hash).toSorted()
  const manifest = signBy('container', { v: 1, type: 'container', ctx: ledger.ctx, at, heads: ledger.heads, entries: hashes }, by)
  return new Map([
    [CASE.text, utf8ToBytes(canonicalText(ledger.begin.entry))],
    [CASE.payload, ledger.begin.payload],
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
  if (bytes.length > TEXT_AT_MOST) throw new SealRefused('seal.too-large', name)
  return orRefused('seal.unreadable', name, () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
}

const manifestIn = (files: Files): z.infer<typeof Manifest> => shaped(Manifest, readCanonical(textIn(files, MANIFEST), MANIFEST), MANIFEST)

const payloadIn = (files: Files, name: string): Uint8Array => {
  const payload = files.get(name)
  if (!payload) throw new SealRefused('seal.truncated', name)
  return payload
}

const entriesIn = (files: Files, hashes: readonly string[]): readonly StoredEntry[] =>
  hashes.map((hash) => {
    const [text, payload] = [textIn(files, `entries/${hash}.json`), payloadIn(files, `entries/${hash}.age`)]
    if (hashOf(text) !== hash) throw new SealRefused('seal.altered', hash.slice(0, SHOWN))
    return { text, payload }
  })

/** One who could have made it: a reader at the time of the copy, or recovery. */
const makerOf = ({ standing: { inForce } }: Ledger, id: string): KeyRecord | undefined =>
  inForce.flatMap(({ keyring }) => [...keyring.holders, keyring.recovery]).find((record) => keyId(record) === id)

/**
 * Reads a container and checks all of it. What the manifest does not name is not looked at.
 * @param held entries that this device has seen before
 * @throws SealRefused with the first cause that is found
 */
export const readContainer = async (files: Files, held: readonly string[] = []): Promise<Ledger> => {
  const manifest = manifestIn(files)
  const begin = { text: textIn(files, CASE.text), payload: payloadIn(files, CASE.payload) }
  const ledger = await readLedger({ begin, entries: entriesIn(files, manifest.entries) }, { ctx: manifest.ctx, held })
  const maker = makerOf(ledger, manifest.from)
  if (!maker) throw new SealRefused('seal.unknown-key', MANIFEST)
  await checkSignature('container', manifest, { verify: maker.verify, where: MANIFEST })
  if (!isSame(manifest.heads, ledger.heads)) throw new SealRefused('seal.truncated', MANIFEST)
  return ledger
}
