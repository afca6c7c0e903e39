import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { sha256Hex } from '#seal/canonical.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import type { Locked } from '#seal/lock.ts'
import type { KeyRecord } from '#seal/key.ts'

/** What lies on the device in clear about the officer's key: its public half, and that of recovery. The secret half is locked. */
export type KeptKey = {
  readonly record: KeyRecord
  readonly recovery: KeyRecord
  readonly locked: Locked
  readonly lockAfterMinutes: number
}
/** A case on the device; `copiedAt` says when a sealed copy was last saved elsewhere. */
export type KeptCase = {
  readonly ctx: string
  readonly begin: StoredEntry
  readonly copiedAt: string | null
  readonly copiedHeads: readonly string[]
}
type KeptEntry = StoredEntry & { readonly hash: string; readonly ctx: string }
/** What is being answered and is in no case yet, sealed to the officer's own key. */
type KeptDraft = { readonly id: string; readonly file: Uint8Array }

type Stores = {
  key: { key: string; value: KeptKey }
  case: { key: string; value: KeptCase }
  entry: { key: string; value: KeptEntry; indexes: { ctx: string } }
  draft: { key: string; value: KeptDraft }
}

export type Device = IDBPDatabase<Stores>

const OWN = 'own'
const VERSION = 1

/** One store for each person in each programme: two who share a machine do not see that the other keeps cases. */
const nameOf = (person: string): string => `istmo-cases-${sha256Hex(person).slice(0, 24)}`

/** Opens what this person keeps on this device, in this browser; nothing in it is readable without their passphrase. */
export const openDevice = (person: string): Promise<Device> =>
  openDB<Stores>(nameOf(person), VERSION, {
    upgrade: (database) => {
      database.createObjectStore('key')
      database.createObjectStore('case', { keyPath: 'ctx' })
      database.createObjectStore('entry', { keyPath: 'hash' }).createIndex('ctx', 'ctx')
      database.createObjectStore('draft', { keyPath: 'id' })
    },
  })

export const keptKey = (device: Device): Promise<KeptKey | undefined> => device.get('key', OWN)
export const keepKey = (device: Device, key: KeptKey): Promise<unknown> => device.put('key', key, OWN)

export const keptEntries = (device: Device, ctx: string): Promise<readonly KeptEntry[]> => device.getAllFromIndex('entry', 'ctx', ctx)
export const keptHashes = (device: Device, ctx: string): Promise<readonly string[]> => device.getAllKeysFromIndex('entry', 'ctx', ctx)

/** A case with its entries, whole or not at all; it is on the disk when this is done. */
export const keepEntries = async (device: Device, kept: KeptCase, entries: readonly KeptEntry[]): Promise<void> => {
  const writing = device.transaction(['case', 'entry'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    writing.objectStore('case').put(kept),
    ...entries.map((entry) => writing.objectStore('entry').put(entry)),
    writing.done,
  ])
}

/** Takes everything of this person from this device. */
export const wipeDevice = async (device: Device, person: string): Promise<void> => {
  device.close()
  await deleteDB(nameOf(person))
}
