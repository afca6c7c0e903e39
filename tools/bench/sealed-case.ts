import { type Key, keyId, makeKey } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { openLedger } from '#seal/ledger/opened.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { beginCase, writeObject } from '#seal/ledger/write.ts'

export type SealedTimes = { readonly objects: number; readonly verifyMs: number; readonly openMs: number }

const AT = '2026-03-02T14:00:00.000Z'

/** A case of one officer with so many objects, as it is kept. */
const madeCase = async (founder: Key, objects: number): Promise<{ begin: StoredEntry; entries: readonly StoredEntry[] }> => {
  const recovery = await makeKey({ kind: 'recovery', madeAt: AT })
  const begin = await beginCase(founder, recovery.record, { kind: 'building', at: AT })
  const ledger = await Ledger.begun(begin)
  const keyring = ledger.keyring(ledger.ctx)
  if (!keyring) throw new Error(`no keyring of ${keyId(founder.record)}`)
  const entries: StoredEntry[] = []
  for (let at = 0; at < objects; at += 1) {
    const object = { id: crypto.randomUUID(), kind: 'note', parents: [], content: { text: `what was written at ${at}` } }
    const entry = await writeObject(founder, { ctx: ledger.ctx, prev: ledger.heads, at: AT }, { keyring, object })
    entries.push(entry)
    await ledger.take(entry)
  }
  return { begin, entries }
}

const timed = async <Result>(act: () => Promise<Result>): Promise<{ ms: number; result: Result }> => {
  const started = performance.now()
  const result = await act()
  return { ms: performance.now() - started, result }
}

/** A case opened from what is kept: every signature, hash and right checked, then every object opened. */
export const sealedTimes = async (objects: number): Promise<SealedTimes> => {
  const founder = await makeKey({ kind: 'officer', madeAt: AT })
  const kept = await madeCase(founder, objects)
  const verified = await timed(() => readLedger(kept))
  const opened = await timed(() => openLedger(verified.result, founder))
  return { objects, verifyMs: verified.ms, openMs: opened.ms }
}
