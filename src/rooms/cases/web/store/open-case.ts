import { type Key, keyId, type KeyRecord } from '#seal/key.ts'
import { type StoredEntry, textOf } from '#seal/ledger/entry.ts'
import { type CheckedEntry, Ledger } from '#seal/ledger/ledger.ts'
import { type Opened, openLedger } from '#seal/ledger/opened.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { beginCase, writeObject } from '#seal/ledger/write.ts'
import { SealRefused } from '#seal/refused.ts'
import { BUILDING, type ContentKind } from '../../contract/case-file.ts'
import { type CaseFile, caseFileOf } from '../../domain/case-file.ts'
import { type Device, keepEntries, type KeptCase, keptEntries, keptHashes } from './device.ts'

/** A case that was opened: all its entries, and what the officer reads of them. */
export type OpenCase = { readonly kept: KeptCase; readonly ledger: Ledger; readonly opened: Opened; readonly file: CaseFile }

const fileOf = (kept: KeptCase, ledger: Ledger, opened: Opened): OpenCase => ({ kept, ledger, opened, file: caseFileOf(opened.versions) })

/** How a case began, as it is kept. */
export const beginningOf = ({ begin: { entry, payload } }: Ledger): StoredEntry => ({ text: textOf(entry), payload })

/** All entries of a case, as they are kept. */
export const entriesOf = (ledger: Ledger): readonly StoredEntry[] =>
  [...ledger.entries].map(({ entry, payload }) => ({ text: textOf(entry), payload }))

const keptOf = (ledger: Ledger): KeptCase => ({ ctx: ledger.ctx, begin: beginningOf(ledger), copiedAt: null, copiedHeads: [] })

const stored = ({ ctx }: Ledger, { hash, entry, payload }: CheckedEntry) => ({ hash, ctx, text: textOf(entry), payload })

/** Puts a case on the device with all its entries. */
export const keepLedger = async (device: Device, ledger: Ledger): Promise<KeptCase> => {
  const kept = (await device.get('case', ledger.ctx)) ?? keptOf(ledger)
  await keepEntries(
    device,
    kept,
    [...ledger.entries].map((one) => stored(ledger, one)),
  )
  return kept
}

/** All that the device holds of a case. @throws SealRefused where it was tampered with */
export const keptLedger = async (device: Device, { ctx, begin }: KeptCase): Promise<Ledger> =>
  readLedger({ begin, entries: await keptEntries(device, ctx) }, { ctx })

/** Opens a case of the device. @throws SealRefused where it was tampered with, or the key reads nothing of it */
export const openKept = async (device: Device, kept: KeptCase, key: Key): Promise<OpenCase> => {
  const ledger = await keptLedger(device, kept)
  return fileOf(kept, ledger, await openLedger(ledger, key))
}

/** Begins a case of one officer: sealed to them and to recovery before anything is written. */
export const beginKept = async (
  device: Device,
  { key, recovery, at }: { key: Key; recovery: KeyRecord; at: string },
): Promise<OpenCase> => {
  const ledger = await Ledger.begun(await beginCase(key, recovery, { kind: BUILDING, at }))
  return fileOf(await keepLedger(device, ledger), ledger, await openLedger(ledger, key))
}

/** What another window wrote meanwhile. */
const takeUnseen = async (device: Device, { kept, ledger, opened }: OpenCase): Promise<void> => {
  const hashes = await keptHashes(device, ledger.ctx)
  if (hashes.every((hash) => ledger.entry(hash))) return
  for (const { hash, entry, payload } of (await keptLedger(device, kept)).entries)
    if (!ledger.entry(hash)) await opened.take(await ledger.take({ text: textOf(entry), payload }))
}

export type Written = { readonly id: string; readonly kind: ContentKind; readonly parents: readonly string[]; readonly content: unknown }

/**
 * Seals a version of something into the case, and puts it on the device before it counts as written.
 * @throws SealRefused `seal.no-authority` where the officer reads no part of the case in which it could stand, `seal.too-large`
 */
export const writeKept = async (
  device: Device,
  open: OpenCase,
  { key, at, object }: { key: Key; at: string; object: Written },
): Promise<OpenCase> => {
  const { ledger, opened } = open
  await takeUnseen(device, open)
  const keyring = ledger.standing.inForce.find(
    ({ compartment, keyring: { holders } }) =>
      opened.kindOf(compartment) === BUILDING && holders.some((one) => keyId(one) === keyId(key.record)),
  )
  if (!keyring) throw new SealRefused('seal.no-authority', ledger.ctx.slice(0, 16))
  const standing = { ctx: ledger.ctx, prev: ledger.heads, at }
  const taken = await ledger.take(await writeObject(key, standing, { keyring, object: { ...object, parents: [...object.parents] } }))
  await keepEntries(device, open.kept, [stored(ledger, taken)])
  await opened.take(taken)
  return fileOf(open.kept, ledger, opened)
}
