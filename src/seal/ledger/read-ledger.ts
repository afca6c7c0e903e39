import { SealRefused } from '../refused.ts'
import { hashOf, readEntry, SHOWN, type StoredEntry } from './entry.ts'
import { Ledger } from './ledger.ts'

type Given = { readonly begin: StoredEntry; readonly entries: readonly StoredEntry[] }

/**
 * Entries so that none stands before what it builds upon.
 * @param known entries that are there already, by their hashes
 * @throws SealRefused `seal.truncated` where that is missing
 */
export const inOrder = (entries: readonly StoredEntry[], known: (hash: string) => boolean = () => false): readonly StoredEntry[] => {
  const all = new Map(entries.map((one) => [hashOf(one.text), one]))
  const waitsFor = new Map([...all].map(([hash, { text }]) => [hash, new Set(readEntry(text).prev.filter((prev) => !known(prev)))]))
  const builtOn = new Map<string, string[]>()
  for (const [hash, prev] of waitsFor)
    for (const one of prev) {
      if (!all.has(one)) throw new SealRefused('seal.truncated', hash.slice(0, SHOWN))
      const later = builtOn.get(one)
      if (later) later.push(hash)
      else builtOn.set(one, [hash])
    }
  const ready = [...waitsFor].filter(([, prev]) => prev.size === 0).map(([hash]) => hash)
  const ordered: StoredEntry[] = []
  for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
    const found = all.get(hash)
    if (found) ordered.push(found)
    for (const later of builtOn.get(hash) ?? []) {
      const prev = waitsFor.get(later)
      prev?.delete(hash)
      if (prev?.size === 0) ready.push(later)
    }
  }
  return ordered
}

/**
 * A case from all that is said to belong to it, in any order.
 * @param ctx the case that was asked for
 * @param held entries that this device has seen before: all must be there again
 * @throws SealRefused with the first cause that is found; nothing of the case is used then
 */
export const readLedger = async (
  { begin, entries }: Given,
  { ctx, held = [] }: { ctx?: string; held?: readonly string[] } = {},
): Promise<Ledger> => {
  const ledger = await Ledger.begun(begin)
  if (ctx !== undefined && ledger.ctx !== ctx) throw new SealRefused('seal.wrong-context', 'case')
  for (const entry of inOrder(entries)) await ledger.take(entry)
  const lost = held.find((hash) => !ledger.entry(hash))
  if (lost !== undefined) throw new SealRefused('seal.rollback', lost.slice(0, SHOWN))
  return ledger
}
