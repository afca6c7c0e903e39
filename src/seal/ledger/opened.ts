import { identityToRecipient } from 'age-encryption'
import { type Opener, openerOf, openWith } from '../age-file.ts'
import { type Key, keyId } from '../key.ts'
import { type SealCause, SealRefused } from '../refused.ts'
import { KeyringContent, ObjectContent, readContent, type Sealed } from './contents.ts'
import { type Begin, type Entry, type ObjectEntry, SHOWN } from './entry.ts'
import type { CheckedEntry, Ledger } from './ledger.ts'
import { readersOf, type Standing } from './view.ts'

/** A version that was opened: what is in it, and what its entry says. */
export type Version = Sealed & {
  readonly entry: string
  readonly compartment: string
  readonly keyring: string
  readonly from: string
  readonly at: string
  /** It begins a thing that its author knew to be there already: it is no beginning, whatever moment it claims. */
  readonly isAgain?: true
}

/** An entry whose content is not what its author signed for. It is kept, shown and not used: the rest of the case does not hang on it. */
export type Quarantined = { readonly entry: string; readonly from: string; readonly code: SealCause }

type Epoch = KeyringContent['earlier'][number]

/** What was opened, as it goes from one thread to another. It holds keys. */
export type OpenedParts = {
  readonly identities: ReadonlyMap<string, string>
  readonly kinds: ReadonlyMap<string, string>
  readonly versions: ReadonlyMap<string, Version>
  readonly spoilt: readonly Quarantined[]
  readonly tried: ReadonlySet<string>
}

/** What one key reads of a case. */
export class Opened {
  readonly #key: Key
  readonly #ledger: Ledger
  readonly #identities: Map<string, string>
  /** Of those identities whose files were opened. */
  readonly #openers = new Map<string, Opener>()
  /** What each keyring says that its compartment is. */
  readonly #kinds: Map<string, string>
  readonly #versions: Map<string, Version>
  readonly #spoilt: Quarantined[]
  /** Objects whose key was there when they were looked at. */
  readonly #tried: Set<string>
  /** What counted when it was last asked: it stays so until something is opened or the readers change. */
  #counted: { readonly standing: Standing; readonly opened: number; readonly versions: readonly Version[] } | undefined

  /** What was said of each version by the same standing: what comes later of it changes nothing of what is there. */
  #judged: { readonly standing: Standing; readonly causes: Map<string, SealCause | undefined> } | undefined

  /** @param parts what the same key opened of the same ledger before, in another thread */
  constructor(ledger: Ledger, key: Key, parts?: OpenedParts) {
    this.#ledger = ledger
    this.#key = key
    this.#identities = new Map(parts?.identities)
    this.#kinds = new Map(parts?.kinds)
    this.#versions = new Map(parts?.versions)
    this.#spoilt = [...(parts?.spoilt ?? [])]
    this.#tried = new Set(parts?.tried)
  }

  get parts(): OpenedParts {
    return { identities: this.#identities, kinds: this.#kinds, versions: this.#versions, spoilt: this.#spoilt, tried: this.#tried }
  }

  /** Why a version does not count though it was opened: its keyring does not, or its author is a reader no longer. */
  #aside({ entry, keyring }: Version, standing: Standing): SealCause | undefined {
    if (this.#judged?.standing !== standing) this.#judged = { standing, causes: new Map() }
    const { causes } = this.#judged
    if (!causes.has(entry)) causes.set(entry, this.#causeAside(entry, keyring, standing))
    return causes.get(entry)
  }

  #causeAside(entry: string, keyring: string, standing: Standing): SealCause | undefined {
    if (standing.voided.has(keyring)) return 'seal.no-authority'
    return this.#ledger.isLate(entry, standing) ? 'seal.late' : undefined
  }

  /** Whose key opens it. */
  get own(): string {
    return keyId(this.#key.record)
  }

  /** What was opened and does not count: its author, or the readers that it was sealed to, had been removed. */
  get aside(): readonly Version[] {
    const { standing } = this.#ledger
    return [...this.#versions.values()].filter((one) => this.#aside(one, standing) !== undefined)
  }

  /** Whether the key was there of everything that was ever written into a compartment: whoever adds a reader could have kept some from them. */
  isWhole(compartment: string): boolean {
    const isIn = ({ entry }: CheckedEntry) => entry.type === 'object' && this.#ledger.keyring(entry.keyring)?.compartment === compartment
    return [...this.#ledger.entries].every((one) => !isIn(one) || this.#tried.has(one.hash))
  }

  get versions(): readonly Version[] {
    const [{ standing }, opened] = [this.#ledger, this.#versions.size]
    if (this.#counted?.standing !== standing || this.#counted.opened !== opened)
      this.#counted = { standing, opened, versions: this.#countingIn(standing) }
    return this.#counted.versions
  }

  #countingIn(standing: Standing): readonly Version[] {
    const counting = [...this.#versions.values()].filter((one) => this.#aside(one, standing) === undefined)
    const begun = Map.groupBy(
      counting.filter(({ parents }) => parents.length === 0),
      thingOf,
    )
    const isAgain = ({ entry }: Version, others: readonly Version[]) => others.some((other) => this.#ledger.buildsOn(entry, other.entry))
    const again = new Set([...begun.values()].flatMap((all) => (all.length === 1 ? [] : all.filter((one) => isAgain(one, all)))))
    return again.size === 0 ? counting : counting.map((one) => (again.has(one) ? { ...one, isAgain: true } : one))
  }

  /** What was spoilt by its author, what was written for readers whom one who had been removed chose, and what came late. */
  get quarantined(): readonly Quarantined[] {
    const { standing } = this.#ledger
    const aside = [...this.#versions.values()].flatMap((one): readonly Quarantined[] => {
      const code = this.#aside(one, standing)
      return code ? [{ entry: one.entry, from: one.from, code }] : []
    })
    return [...this.#spoilt, ...aside]
  }

  /** What a compartment is, by the last of its keyrings that this key opened. */
  kindOf(compartment: string): string | undefined {
    return [...this.#kinds].findLast(([keyring]) => this.#ledger.keyring(keyring)?.compartment === compartment)?.[1]
  }

  /** The keyrings in force that name this key and that it does not open: they were sealed to another in its place. */
  get closed(): readonly string[] {
    const naming = this.#ledger.standing.inForce.filter(({ keyring }) => readersOf(keyring).includes(this.own))
    return naming.map(({ hash }) => hash).filter((hash) => !this.#identities.has(hash))
  }

  /** Whether the key opens anything at all. */
  get isReader(): boolean {
    return this.#identities.size > 0
  }

  /** The keys of a compartment's epochs that this key reads, to hand them on to others. */
  earlierOf(compartment: string): KeyringContent['earlier'] {
    return [...this.#identities]
      .filter(([keyring]) => this.#ledger.keyring(keyring)?.compartment === compartment)
      .map(([keyring, identity]) => ({ keyring, identity }))
  }

  /** Opens one entry, where this key does. Whatever is wrong inside concerns its author alone, and spoils no other. */
  async take(checked: CheckedEntry<Entry | Begin>): Promise<void> {
    const { entry, hash } = checked
    const known = this.#identities.size
    try {
      await (entry.type === 'object' ? this.#takeObject(checked, entry) : this.#takeKeyring(checked))
    } catch (error) {
      this.#spoilt.push({ entry: hash, from: entry.from, code: spoiltBy(error) })
    }
    if (this.#identities.size > known) await this.#catchUp()
  }

  /** Opens what lay there closed until its key came: a keyring of today may give the keys of what was written before. */
  async #catchUp(): Promise<void> {
    for (const one of this.#ledger.entries) if (one.entry.type === 'object' && !this.#tried.has(one.hash)) await this.take(one)
  }

  async #takeKeyring(checked: CheckedEntry<Entry | Begin>): Promise<void> {
    const keyring = this.#ledger.keyring(checked.hash)?.keyring
    if (!keyring || !readersOf(keyring).includes(keyId(this.#key.record))) return
    const bytes = await openWith(this.#key.secret, checked.payload, checked.hash.slice(0, SHOWN))
    const { kind, identity, earlier } = readContent(KeyringContent, bytes, checked)
    const before = keyring.replaces.map((hash) => this.#kinds.get(hash)).find((one) => one !== undefined)
    const isIts = await this.#isOf({ keyring: checked.hash, identity }, checked.hash)
    if (!isIts || (before !== undefined && before !== kind)) throw new SealRefused('seal.wrong-context')
    this.#identities.set(checked.hash, identity)
    this.#kinds.set(checked.hash, kind)
    for (const epoch of earlier) await this.#takeEarlier(epoch, checked)
  }

  /** A wrong key of an earlier epoch spoils itself alone. */
  async #takeEarlier(epoch: Epoch, { hash, entry }: CheckedEntry<Entry | Begin>): Promise<void> {
    if (await this.#isOf(epoch, hash)) this.#identities.set(epoch.keyring, epoch.identity)
    else this.#spoilt.push({ entry: hash, from: entry.from, code: 'seal.wrong-context' })
  }

  /** Whether a key is that of the keyring that it is said to be of, in the compartment of the one that hands it on. */
  async #isOf({ keyring, identity }: Epoch, by: string): Promise<boolean> {
    const [of, handing] = [this.#ledger.keyring(keyring), this.#ledger.keyring(by)]
    return of !== undefined && of.compartment === handing?.compartment && of.keyring.epoch === (await identityToRecipient(identity))
  }

  #openerOf(identity: string): Opener {
    const opener = this.#openers.get(identity) ?? openerOf(identity)
    this.#openers.set(identity, opener)
    return opener
  }

  async #takeObject(checked: CheckedEntry<Entry | Begin>, { keyring, from, at }: ObjectEntry): Promise<void> {
    const identity = this.#identities.get(keyring)
    const compartment = this.#ledger.keyring(keyring)?.compartment
    if (identity === undefined || compartment === undefined) return
    this.#tried.add(checked.hash)
    const bytes = await this.#openerOf(identity)(checked.payload, checked.hash.slice(0, SHOWN))
    const { object } = readContent(ObjectContent, bytes, checked)
    // What its author cannot have known of, it takes no place of.
    const parents = object.parents.filter((parent) => this.#ledger.couldKnow(checked.hash, parent))
    this.#versions.set(checked.hash, { ...object, parents, entry: checked.hash, compartment, keyring, from, at })
  }
}

/** A key that is named must open it: where it does not, it was sealed to another in its place. */
const spoiltBy = (error: unknown): SealCause => {
  if (!(error instanceof SealRefused)) return 'seal.unreadable'
  return error.code === 'seal.no-key' ? 'seal.recipient-unsigned' : error.code
}

/**
 * Opens all that a key reads: each keyring, and with it what it gives the keys of.
 * @throws SealRefused `seal.no-key` where the key reads nothing of the case
 */
export const openLedger = async (ledger: Ledger, key: Key): Promise<Opened> => {
  const opened = new Opened(ledger, key)
  await opened.take(ledger.begin)
  for (const one of ledger.entries) if (one.entry.type === 'keyring') await opened.take(one)
  if (!opened.isReader) throw new SealRefused('seal.no-key', ledger.ctx.slice(0, SHOWN))
  return opened
}

/** A thing is one of its compartment and of its kind: a version of another takes no place of it, whatever it says. */
const thingOf = ({ compartment, kind, id }: Version): string => `${compartment} ${kind} ${id}`

/** The versions of each thing that no later one took the place of; two where it was changed twice at once. */
export const headsOf = (versions: readonly Version[]): readonly Version[] => {
  const things = new Map(versions.map((one) => [one.entry, thingOf(one)]))
  const replaced = new Set(versions.flatMap((one) => one.parents.filter((parent) => things.get(parent) === thingOf(one))))
  return versions.filter(({ entry }) => !replaced.has(entry))
}
