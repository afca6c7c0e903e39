import type { Key } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { Opened, type OpenedParts } from '#seal/ledger/opened.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { askedApart } from './asked-apart.ts'
import { type Lying, openHere } from './open-here.ts'

export type Asked = { readonly lying: Lying; readonly key: Key }
export type Answered =
  | { readonly kind: 'opened'; readonly entries: readonly StoredEntry[]; readonly parts: OpenedParts }
  | { readonly kind: 'refused'; readonly code: SealCause; readonly where: string }

/** So many entries are taken again before the page may draw. */
const AT_ONCE = 100
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Checks all of a case and opens what a key reads of it, in another thread, so that the page stays alive. Here it is only put together again: what
 * is signed and sealed was checked there, from the same bytes.
 * @throws SealRefused with the first cause
 */
export const openApart = async (lying: Lying, key: Key): Promise<{ readonly ledger: Ledger; readonly opened: Opened }> => {
  const asking: Asked = { lying, key }
  const answer = await askedApart<Answered>(async () => (await import('./opening-worker.ts')).openingWorker, asking)
  if (!answer) return openHere(lying, key)
  if (answer.kind === 'refused') throw new SealRefused(answer.code, answer.where)
  const ledger = await Ledger.begun(lying.begin)
  for (const [at, { text, payload }] of answer.entries.entries()) {
    await ledger.recall(text, payload)
    if (at % AT_ONCE === AT_ONCE - 1) await drawn()
  }
  return { ledger, opened: new Opened(ledger, key, answer.parts) }
}
