import { identityToRecipient } from 'age-encryption'
import { openWith } from '../age-file.ts'
import { type Key, keyId } from '../key.ts'
import { type SealCause, SealRefused } from '../refused.ts'
import { KeyringContent, ObjectContent, readContent, type Sealed } from './contents.ts'
import { type Keyring, type ObjectEntry, SHOWN } from './entry.ts'
import type { CheckedEntry, Ledger } from './ledger.ts'

/** A version that was opened: what is in it, and what its entry says. */
export type Version = Sealed & {
  readonly entry: string
  readonly compartment: string
  readonly from: string
  readonly at: string
}

/** An entry whose content is not what its author signed for. It is kept, shown and not used: the rest of the case does not hang on it. */
export type Quarantined = { readonly entry: string; readonly from: string; readonly code: SealCause }

type Epoch = { readonly compartment: string; readonly identity: string }

/** What one key reads of a case. */
export class Opened {
  readonly #key: Key
  readonly #ledger: Ledger
  readonly #epochs = new Map<string, Epoch>()
  readonly #kinds = new Map<string, string>()
  readonly #versions = new Map<string, Version>()
  readonly #quarantined: Quarantined[] = []

  constructor(ledger: Ledger, key: Key) {
    this.#ledger = ledger
    this.#key = key
  }

  get versions(): readonly Version[] {
    return [...this.#versions.values()]
  }

  get quarantined(): readonly Quarantined[] {
    return this.#quarantined
  }

  /** What a compartment is, where this key reads it. */
  kindOf(compartment: string): string | undefined {
    return this.#kinds.get(compartment)
  }

  /** The keys of a compartment's epochs that this key reads, to hand them on to others. */
  earlierOf(compartment: string): KeyringContent['earlier'] {
    return [...this.#epochs]
      .filter(([, epoch]) => epoch.compartment === compartment)
      .map(([keyring, { identity }]) => ({ keyring, identity }))
  }

  /** Opens one entry, where this key does. */
  async take(checked: CheckedEntry): Promise<void> {
    const { entry, hash } = checked
    try {
      await (entry.type === 'keyring' ? this.#takeKeyring(checked, entry) : this.#takeObject(checked, entry))
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      // A key that is named must open it: where it does not, it was sealed to another in its place.
      const code = error.code === 'seal.no-key' ? 'seal.recipient-unsigned' : error.code
      this.#quarantined.push({ entry: hash, from: entry.from, code })
    }
  }

  async #takeKeyring(checked: CheckedEntry, entry: Keyring): Promise<void> {
    const own = keyId(this.#key.record)
    if (![...entry.holders, entry.recovery].some((record) => keyId(record) === own)) return
    const bytes = await openWith(this.#key.secret, checked.payload, checked.hash.slice(0, SHOWN))
    const { kind, identity, earlier } = readContent(KeyringContent, bytes, checked)
    for (const epoch of [{ keyring: checked.hash, identity }, ...earlier]) await this.#takeEpoch(epoch, entry.compartment)
    this.#kinds.set(entry.compartment, kind)
  }

  /** The key must be that of the keyring that it is said to be of. */
  async #takeEpoch({ keyring, identity }: KeyringContent['earlier'][number], compartment: string): Promise<void> {
    const entry = this.#ledger.entry(keyring)?.entry
    const isIts = entry?.type === 'keyring' && entry.compartment === compartment && entry.epoch === (await identityToRecipient(identity))
    if (!isIts) throw new SealRefused('seal.wrong-context', keyring.slice(0, SHOWN))
    this.#epochs.set(keyring, { compartment, identity })
  }

  async #takeObject(checked: CheckedEntry, entry: ObjectEntry): Promise<void> {
    const epoch = this.#epochs.get(entry.keyring)
    if (!epoch) return
    const bytes = await openWith(epoch.identity, checked.payload, checked.hash.slice(0, SHOWN))
    const { object } = readContent(ObjectContent, bytes, checked)
    const { from, at } = entry
    this.#versions.set(checked.hash, { ...object, entry: checked.hash, compartment: epoch.compartment, from, at })
  }
}

/**
 * Opens all that a key reads. Keyrings come first: one of today may give the keys of what was written before.
 * @throws SealRefused `seal.no-key` where the key reads nothing of the case
 */
export const openLedger = async (ledger: Ledger, key: Key): Promise<Opened> => {
  const opened = new Opened(ledger, key)
  const all = [...ledger.entries]
  for (const one of all) if (one.entry.type === 'keyring') await opened.take(one)
  if (!all.some(({ entry }) => entry.type === 'keyring' && opened.kindOf(entry.compartment) !== undefined))
    throw new SealRefused('seal.no-key', ledger.ctx.slice(0, SHOWN))
  for (const one of all) if (one.entry.type === 'object') await opened.take(one)
  return opened
}

/** The versions of each thing that no later one took the place of; two where it was changed twice at once. */
export const headsOf = (versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> => {
  const replaced = new Set(versions.flatMap(({ parents }) => parents))
  const heads = new Map<string, Version[]>()
  for (const one of versions) if (!replaced.has(one.entry)) heads.set(one.id, [...(heads.get(one.id) ?? []), one])
  return heads
}
