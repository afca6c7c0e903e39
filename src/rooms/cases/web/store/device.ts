import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { sha256Hex } from '#seal/canonical.ts'
import { keyId, type KeyRecord } from '#seal/key.ts'
import type { StoredEnvelope } from '#seal/envelope.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { isAt, type Position } from '#seal/ledger/kept-log.ts'
import type { Locked } from '#seal/lock.ts'

/** What lies on the device in clear about an officer's key: its public half, and that of recovery. The secret half is locked. */
export type KeptKey = { readonly record: KeyRecord; readonly recovery: KeyRecord; readonly locked: Locked }
/** A case on the device; `copiedAt` says when a sealed copy was last saved elsewhere. */
export type KeptCase = {
  readonly ctx: string
  readonly begin: StoredEntry
  readonly copiedAt: string | null
  readonly copiedHeads: readonly string[]
}
export type KeptEntry = StoredEntry & { readonly hash: string; readonly ctx: string }
/**
 * A case that a server keeps too: how far its log went when this device last looked, and since when it hands the case out to this person no more.
 */
export type KeptMeeting = { readonly ctx: string; readonly position: Position; readonly closedAt: string | null }
/** One thing that was given closed: by this officer, and it waits to be handed in; or to them, and whether they looked at it here. */
export type KeptEnvelope = StoredEnvelope & { readonly id: string; readonly waits: boolean; readonly seen?: true }
/** What is being answered and is in no case yet, sealed to the officer's own key. */
type KeptDraft = { readonly id: string; readonly file: Uint8Array }

/** Something that an office said with its key, as it was signed; `waits` where it was said here and is not handed in yet. */
export type KeptStatement = { readonly id: string; readonly text: string; readonly waits: boolean }

export type Stores = {
  /** By fingerprint; under `own` the fingerprint of the one in use. Earlier ones stay: their passphrase still opens what is sealed to them. */
  key: { key: string; value: KeptKey | string }
  setting: { key: string; value: number }
  case: { key: string; value: KeptCase }
  entry: { key: string; value: KeptEntry; indexes: { ctx: string } }
  draft: { key: string; value: KeptDraft }
  meeting: { key: string; value: KeptMeeting }
  /** Entries that the server has. */
  there: { key: string; value: { readonly hash: string; readonly ctx: string }; indexes: { ctx: string } }
  envelope: { key: string; value: KeptEnvelope }
  /** Envelopes that are out of sight while this person has no seat. */
  hidden: { key: string; value: KeptEnvelope }
  statement: { key: string; value: KeptStatement }
}

export type Device = IDBPDatabase<Stores>

const OWN = 'own'
const LOCK_AFTER = 'lockAfterMinutes'
/** Unless the officer chooses otherwise. */
const LOCK_AFTER_MINUTES = 10
export const VERSION = 4

/** One store for each person in each programme: two who share a machine do not see each other's cases. */
export const storeOf = (person: string): string => `istmo-cases-${sha256Hex(person).slice(0, 24)}`

type Step = { readonly from: number; readonly to: number }

/** Brings a store from one version to a later one; what lies in it stays. */
export const upgradeFrom = (database: Device, { from, to }: Step): void => {
  const makes = (version: number): boolean => from < version && version <= to
  if (makes(1)) {
    database.createObjectStore('key')
    database.createObjectStore('setting')
    database.createObjectStore('case', { keyPath: 'ctx' })
    database.createObjectStore('entry', { keyPath: 'hash' }).createIndex('ctx', 'ctx')
    database.createObjectStore('draft', { keyPath: 'id' })
  }
  if (makes(2)) {
    database.createObjectStore('meeting', { keyPath: 'ctx' })
    database.createObjectStore('there', { keyPath: 'hash' }).createIndex('ctx', 'ctx')
    database.createObjectStore('envelope', { keyPath: 'id' })
  }
  if (makes(3)) database.createObjectStore('hidden', { keyPath: 'id' })
  if (makes(4)) database.createObjectStore('statement', { keyPath: 'id' })
}

/**
 * Opens what this person keeps on this device, in this browser. In clear lie fingerprints, moments, sizes, how much there is and
 * whether what was given was looked at; no word of a case.
 * @param onBlocking told when another window wants the store gone: it must be closed then
 */
export const openDevice = (store: string, onBlocking: () => void): Promise<Device> =>
  openDB<Stores>(store, VERSION, {
    upgrade: (database, before) => upgradeFrom(database, { from: before, to: VERSION }),
    blocking: onBlocking,
  })

/** All keys of this person, the one in use first. */
export const keptKeys = async (device: Device): Promise<readonly KeptKey[]> => {
  const own = await device.get('key', OWN)
  const all = (await device.getAll('key')).filter((one): one is KeptKey => typeof one !== 'string')
  return all.toSorted((a, b) => Number(keyId(b.record) === own) - Number(keyId(a.record) === own))
}

/** Keeps a key and takes it into use; those of before stay. */
export const useKey = async (device: Device, key: KeptKey): Promise<void> => {
  const writing = device.transaction('key', 'readwrite', { durability: 'strict' })
  await Promise.all([writing.store.put(key, keyId(key.record)), writing.store.put(keyId(key.record), OWN), writing.done])
}

/** Changes what is kept of one key, as it is now: another window may have changed it. */
export const changeKey = async (device: Device, key: KeptKey): Promise<void> => {
  const writing = device.transaction('key', 'readwrite', { durability: 'strict' })
  await Promise.all([writing.store.put(key, keyId(key.record)), writing.done])
}

export const lockAfterMinutes = async (device: Device): Promise<number> => (await device.get('setting', LOCK_AFTER)) ?? LOCK_AFTER_MINUTES
export const keepLockAfter = (device: Device, minutes: number): Promise<unknown> => device.put('setting', minutes, LOCK_AFTER)

export const keptEntries = (device: Device, ctx: string): Promise<readonly KeptEntry[]> => device.getAllFromIndex('entry', 'ctx', ctx)
export const keptHashes = (device: Device, ctx: string): Promise<readonly string[]> => device.getAllKeysFromIndex('entry', 'ctx', ctx)

/** A case that is new here with its entries, whole or not at all; it is on the disk when this is done. */
export const keepCase = async (device: Device, kept: KeptCase, entries: readonly KeptEntry[]): Promise<void> => {
  const writing = device.transaction(['case', 'entry'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    writing.objectStore('case').put(kept),
    ...entries.map((entry) => writing.objectStore('entry').put(entry)),
    writing.done,
  ])
}

/** More entries of a case, all or none; they are on the disk when this is done. */
export const keepEntries = async (device: Device, entries: readonly KeptEntry[]): Promise<void> => {
  const writing = device.transaction('entry', 'readwrite', { durability: 'strict' })
  await Promise.all([...entries.map((entry) => writing.store.put(entry)), writing.done])
}

/** The entries of a case that the server has, as far as this device knows. */
export const thereOf = async (device: Device, ctx: string): Promise<ReadonlySet<string>> =>
  new Set(await device.getAllKeysFromIndex('there', 'ctx', ctx))

type Met = {
  readonly ctx: string
  /** Where the two had come together before, and where they have now. */
  readonly from: Position
  readonly to: Position
  readonly entries: readonly KeptEntry[]
  readonly there: readonly string[]
}

/**
 * What came of a meeting, in one stroke. Where another window met the server meanwhile, how far that one came stands; the entries are kept all the
 * same, since this window builds upon them from now on.
 */
export const keepMet = async (device: Device, { ctx, from, to, entries, there }: Met): Promise<void> => {
  const writing = device.transaction(['meeting', 'entry', 'there'], 'readwrite', { durability: 'strict' })
  const kept = await writing.objectStore('meeting').get(ctx)
  const isAsBefore = kept !== undefined && isAt(kept.position, from)
  await Promise.all([
    ...entries.map((entry) => writing.objectStore('entry').put(entry)),
    ...(isAsBefore ? [writing.objectStore('meeting').put({ ...kept, position: to })] : []),
    ...(isAsBefore ? there.map((hash) => writing.objectStore('there').put({ hash, ctx })) : []),
    writing.done,
  ])
}

/** Begins a meeting from the start of the log: everything is handed in, what is there already too. */
export const meetAnew = async (device: Device, ctx: string, position: Position): Promise<void> => {
  const writing = device.transaction(['meeting', 'there'], 'readwrite', { durability: 'strict' })
  for (const hash of await writing.objectStore('there').index('ctx').getAllKeys(ctx)) await writing.objectStore('there').delete(hash)
  await writing.objectStore('meeting').put({ ctx, position, closedAt: null })
  await writing.done
}

/** Puts what was given to this person out of sight, or all of it back; what they give and waits stays where it is. Nothing is deleted by it. */
export const hideEnvelopes = async (device: Device, isHidden: boolean): Promise<void> => {
  const [from, to] = isHidden ? (['envelope', 'hidden'] as const) : (['hidden', 'envelope'] as const)
  const writing = device.transaction(['envelope', 'hidden'], 'readwrite', { durability: 'strict' })
  for (const one of await writing.objectStore(from).getAll()) {
    if (one.waits) continue
    await writing.objectStore(to).put(one)
    await writing.objectStore(from).delete(one.id)
  }
  await writing.done
}

/** That this officer looked at what was given to them. What was taken back meanwhile stays away. */
export const markSeen = async (device: Device, ids: readonly string[]): Promise<void> => {
  const writing = device.transaction('envelope', 'readwrite')
  for (const id of ids) {
    const one = await writing.store.get(id)
    if (one && !one.seen) await writing.store.put({ ...one, seen: true })
  }
  await writing.done
}

/** Another window holds the store open and does not let go of it. */
export class DeviceBusy extends Error {
  override readonly name = 'DeviceBusy'
}

/** Takes everything of this person from this device. @throws DeviceBusy; nothing is gone then */
export const wipeStore = (store: string): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(store, { blocked: () => reject(new DeviceBusy('another window is open')) }).then(resolve, reject)
  })
