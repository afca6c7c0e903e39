import { recipientCount } from '../age-file.ts'
import { sha256Hex } from '../canonical.ts'
import { checkKeyRecord, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature } from '../signature.ts'
import { signerOfKeyring, signerOfObject } from './authority.ts'
import { type Begin, type Entry, hashOf, type Keyring, readBegin, readEntry, SHOWN, type StoredEntry } from './entry.ts'
import { currentIn, together, type View } from './view.ts'

/** An entry that was checked: its form, its signature, its content's hash, and that its author might. */
export type CheckedEntry = { readonly hash: string; readonly entry: Entry; readonly payload: Uint8Array }

/**
 * All entries of one case, each checked when it is taken. Every entry names those that its author knew, so that whoever has one knows what must
 * be there before it; what was written at once on two devices stands side by side. Nothing here is opened: a server can do it as well.
 */
export class Ledger {
  /** The name of the case. */
  readonly ctx: string
  readonly begin: Begin
  readonly beginText: string
  readonly #entries = new Map<string, CheckedEntry>()
  readonly #keyrings = new Map<string, { keyring: Keyring; knew: View }>()
  /** What was known after each entry. */
  readonly #views = new Map<string, View>()
  #heads: ReadonlySet<string> = new Set()

  /** @throws SealRefused `seal.unreadable`, `seal.unknown-version`, `seal.bad-signature`, `seal.no-recovery` */
  constructor(beginText: string) {
    this.begin = readBegin(beginText)
    this.beginText = beginText
    this.ctx = hashOf(beginText)
    const { founder, recovery, from } = this.begin
    checkKeyRecord(founder)
    checkKeyRecord(recovery)
    if (from !== keyId(founder)) throw new SealRefused('seal.unknown-key', 'case')
    if (keyId(recovery) === from || recovery.kind !== 'recovery') throw new SealRefused('seal.no-recovery', 'case')
    checkSignature('case', this.begin, { verify: founder.verify, where: 'case' })
  }

  /** In the order in which they were taken: none before what it builds upon. */
  get entries(): Iterable<CheckedEntry> {
    return this.#entries.values()
  }

  get size(): number {
    return this.#entries.size
  }

  /** The entries that no other builds upon, in order. */
  get heads(): readonly string[] {
    return [...this.#heads].toSorted()
  }

  /** The keyrings in force, by their hashes. */
  get keyrings(): readonly (readonly [string, Keyring])[] {
    return currentIn(this.#keyrings, this.#viewAfter(this.heads, 'heads'))
  }

  /** A key that the case names, by its fingerprint. */
  keyOf(id: string): KeyRecord | undefined {
    const records = [...this.#keyrings.values()].flatMap(({ keyring }) => [...keyring.holders, keyring.recovery])
    return [this.begin.founder, this.begin.recovery, ...records].find((record) => keyId(record) === id)
  }

  entry(hash: string): CheckedEntry | undefined {
    return this.#entries.get(hash)
  }

  /**
   * Checks an entry and takes it; one that is there already changes nothing.
   * @throws SealRefused with every cause but those of opening; nothing is taken then
   */
  take({ text, payload }: StoredEntry): CheckedEntry {
    const hash = hashOf(text)
    const found = this.#entries.get(hash)
    if (found) return found
    const entry = readEntry(text)
    const where = hash.slice(0, SHOWN)
    if (entry.ctx !== this.ctx) throw new SealRefused('seal.wrong-context', where)
    this.#check(entry, payload, where)
    const view = this.#viewAfter(entry.prev, where)
    if (entry.type === 'keyring') this.#keyrings.set(hash, { keyring: entry, knew: view })
    this.#views.set(hash, entry.type === 'keyring' ? new Set([...view, hash]) : view)
    this.#heads = new Set([...[...this.#heads].filter((head) => !entry.prev.includes(head)), hash])
    const checked = { hash, entry, payload }
    this.#entries.set(hash, checked)
    return checked
  }

  #viewAfter(prev: readonly string[], where: string): View {
    return together(
      prev.map((hash) => {
        const view = this.#views.get(hash)
        if (!view) throw new SealRefused('seal.truncated', where)
        return view
      }),
    )
  }

  #check(entry: Entry, payload: Uint8Array, where: string): void {
    if (sha256Hex(payload) !== entry.payload) throw new SealRefused('seal.altered', where)
    if (entry.prev.some((hash, index) => index > 0 && hash <= (entry.prev[index - 1] ?? '')))
      throw new SealRefused('seal.unreadable', where)
    const known = { begin: this.begin, keyrings: this.#keyrings, view: this.#viewAfter(entry.prev, where), where }
    const signer = entry.type === 'keyring' ? signerOfKeyring(entry, known) : signerOfObject(entry, known)
    checkSignature(entry.type, entry, { verify: signer.verify, where })
    const sealedTo = entry.type === 'keyring' ? entry.holders.length + 1 : 1
    if (recipientCount(payload) !== sealedTo) throw new SealRefused('seal.recipient-unsigned', where)
  }
}
