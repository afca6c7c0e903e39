import type { Key } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { type Opened, openLedger } from '#seal/ledger/opened.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'

/** A case as it lies on a device. */
export type Lying = { readonly ctx: string; readonly begin: StoredEntry; readonly entries: readonly StoredEntry[] }

/** Checks all of a case and opens what a key reads of it, in this thread. @throws SealRefused with the first cause */
export const openHere = async ({ ctx, begin, entries }: Lying, key: Key): Promise<{ readonly ledger: Ledger; readonly opened: Opened }> => {
  const ledger = await readLedger({ begin, entries }, { ctx })
  return { ledger, opened: await openLedger(ledger, key) }
}
