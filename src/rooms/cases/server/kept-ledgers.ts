import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { isAt, type Position } from '#seal/ledger/kept-log.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { textsOf } from './sql/entries.ts'
import type { KeptCase, Place } from './sql/kept-cases.ts'
import type { Tx } from './tables.ts'

/** A ledger and those of its entries that are in no log: they were well made and were sent with something that was not, so none of it was kept. */
export type CheckedLedger = { readonly ledger: Ledger; readonly ahead: ReadonlySet<string> }
type Held = CheckedLedger & { readonly position: Position; readonly bytes: number }

/** A ledger that is further ahead of its log is not held: whoever fills it would fill the memory with what is nowhere kept. */
const AHEAD_AT_MOST = 500

/** Of memory, for all cases together: entries as objects, and the content of those that came in here. */
const BYTES_AT_MOST = 64 * 1024 * 1024
const BYTES_OF_ENTRY = 4 * 1024
/** And half a KiB for each key that a keyring names: measured, with one and with forty of them. */
const BYTES_OF_NAMED = 512
const AT_A_TIME = 50

/**
 * Ledgers of the cases that were last added to. To check 2,000 entries anew takes an eighth of a second, which everybody else would wait too; so
 * what was checked stands here, and is used only where it stands exactly where the log does: the chain of a position is a hash over the name of
 * the case and all of its entries. Whatever was rolled back, or added by another process, is somewhere else and is not used.
 */
const held = new Map<string, Held>()
const nameOf = ({ programmeId, ctx }: Place): string => `${programmeId} ${ctx}`

/** All of a case that is kept here, checked, from its log alone. */
export const readKeptLedger = async (tx: Tx, kept: Place & StoredEntry): Promise<Ledger> => {
  const ledger = await Ledger.begun(kept)
  for (const [at, { text, size }] of (await textsOf(tx, kept)).entries()) {
    await ledger.recall(text, undefined, size)
    if (at % AT_A_TIME === 0) await letOthersIn()
  }
  return ledger
}

/** All of a case that is kept here, checked. It is given away: until it is held again, nobody else gets it. */
export const ledgerOf = async (tx: Tx, kept: KeptCase): Promise<CheckedLedger> => {
  const found = held.get(nameOf(kept))
  held.delete(nameOf(kept))
  if (found && isAt(found.position, kept)) return found
  return { ledger: await readKeptLedger(tx, kept), ahead: new Set() }
}

/** How much memory a ledger takes, about. */
export const bytesOf = (ledger: Ledger): number => {
  let bytes = 0
  for (const { entry, payload } of ledger.entries)
    bytes += BYTES_OF_ENTRY + payload.length + (entry.type === 'keyring' ? entry.holders.length * BYTES_OF_NAMED : 0)
  return bytes
}

/** Holds a ledger for whoever adds to it next; those that nobody added to for longest go first. */
export const holdLedger = (place: Place, { ledger, ahead }: CheckedLedger, position: Position): void => {
  if (ahead.size > AHEAD_AT_MOST) return
  const bytes = bytesOf(ledger)
  held.set(nameOf(place), { ledger, ahead, position, bytes })
  let all = [...held.values()].reduce((sum, one) => sum + one.bytes, 0)
  for (const [name, one] of held) {
    if (all <= BYTES_AT_MOST) break
    held.delete(name)
    all -= one.bytes
  }
}
