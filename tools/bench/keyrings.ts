import { type Key, keyId, makeKey } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { beginCase, writeKeyring } from '#seal/ledger/write.ts'

const AT = '2026-03-02T14:00:00.000Z'

type Kept = { readonly begin: StoredEntry; readonly entries: readonly StoredEntry[] }

/** A case of which all is keyrings: so many compartments are begun one after the other. */
const changedCase = async (founder: Key, keyrings: number): Promise<Kept> => {
  const recovery = await makeKey({ kind: 'recovery', madeAt: AT })
  const begin = await beginCase(founder, recovery.record, { kind: 'building', at: AT })
  const ledger = await Ledger.begun(begin)
  const entries: StoredEntry[] = []
  for (let at = 0; at < keyrings; at += 1) {
    const readers = { kind: 'identity', replaces: [], holders: [founder.record], leads: [keyId(founder.record)], earlier: [] }
    const made = await writeKeyring(founder, { ctx: ledger.ctx, prev: ledger.heads, at: AT }, { ...readers, recovery: recovery.record })
    entries.push(made)
    await ledger.take(made)
  }
  return { begin, entries }
}

const recalled = async ({ begin, entries }: Kept): Promise<number> => {
  const ledger = await Ledger.begun(begin)
  const started = performance.now()
  for (const { text, payload } of entries) await ledger.recall(text, undefined, payload.length)
  return performance.now() - started
}

/**
 * A case recalled as the server does it, all of it changes of readers; and again twice as long. Each knows of all before it, so what they know must be shared
 * and what stands be told from what stood: then twice as many take twice as long.
 * @returns the time for each in milliseconds
 */
export const keyringTimes = async (fewer: number): Promise<readonly [number, number]> => {
  const founder = await makeKey({ kind: 'officer', madeAt: AT })
  const [short, long] = [await changedCase(founder, fewer), await changedCase(founder, fewer * 2)]
  await recalled(short)
  return [await recalled(short), await recalled(long)]
}
