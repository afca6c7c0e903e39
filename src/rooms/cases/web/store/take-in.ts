import type { StoredEntry } from '#seal/ledger/entry.ts'
import { hashOf } from '#seal/ledger/entry.ts'
import { after, type Position } from '#seal/ledger/kept-log.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { type Device, keepMet, type KeptEntry, keptHashes } from './device.ts'
import { type OpenCase, openCaseOf, stored, takeUnseen } from './open-case.ts'

/** What this window has and the disk has not: a window must never be ahead of it. */
const notOnDisk = async (device: Device, ledger: Ledger): Promise<readonly KeptEntry[]> => {
  const here = new Set(await keptHashes(device, ledger.ctx))
  return [...ledger.entries].filter(({ hash }) => !here.has(hash)).map((one) => stored(ledger, one))
}

/**
 * Takes in entries that a server has after a place in its log: each is checked like one from anywhere, and they are on the device before they count.
 * @throws SealRefused with the first cause that is found; nothing is on the device then
 */
export const takeIn = async (
  device: Device,
  open: OpenCase,
  { from, entries }: { readonly from: Position; readonly entries: readonly StoredEntry[] },
): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const { ledger, opened, kept } = open
  const there: string[] = []
  for (const entry of entries) {
    const isKnown = ledger.entry(hashOf(entry.text)) !== undefined
    const taken = await ledger.take(entry)
    there.push(taken.hash)
    if (!isKnown) await opened.take(taken)
  }
  await keepMet(device, { ctx: ledger.ctx, from, to: there.reduce(after, from), entries: await notOnDisk(device, ledger), there })
  return openCaseOf(kept, ledger, opened)
}
