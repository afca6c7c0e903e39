import type { Key } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { Opened, type OpenedParts } from '#seal/ledger/opened.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { type Lying, openHere } from './open-here.ts'

export type Asked = { readonly lying: Lying; readonly key: Key }
export type Answered =
  | { readonly kind: 'opened'; readonly entries: readonly StoredEntry[]; readonly parts: OpenedParts }
  | { readonly kind: 'refused'; readonly code: SealCause; readonly where: string }

/** So many entries are taken again before the page may draw. */
const AT_ONCE = 100
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Asks the other thread, which ends with its answer and forgets the key; nothing where it does not begin: without a network, fetched too late, or not let in. */
const asked = async (asking: Asked): Promise<Answered | null> => {
  const found = await import('./opening-worker.ts').catch(() => null)
  if (!found) return null
  const worker = found.openingWorker()
  try {
    return await new Promise<Answered | null>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this page alone
      worker.postMessage(asking)
    })
  } finally {
    worker.terminate()
  }
}

/**
 * Checks all of a case and opens what a key reads of it, in another thread, so that the page stays alive. Here it is only put together again: what
 * is signed and sealed was checked there, from the same bytes.
 * @throws SealRefused with the first cause
 */
export const openApart = async (lying: Lying, key: Key): Promise<{ readonly ledger: Ledger; readonly opened: Opened }> => {
  if (typeof Worker === 'undefined') return openHere(lying, key)
  const answer = await asked({ lying, key })
  if (!answer) return openHere(lying, key)
  if (answer.kind === 'refused') throw new SealRefused(answer.code, answer.where)
  const ledger = await Ledger.begun(lying.begin)
  for (const [at, { text, payload }] of answer.entries.entries()) {
    await ledger.recall(text, payload)
    if (at % AT_ONCE === AT_ONCE - 1) await drawn()
  }
  return { ledger, opened: new Opened(ledger, key, answer.parts) }
}
