import { isSealedTo } from '../age-file.ts'
import { sha256Hex } from '../canonical.ts'
import { checkKeyRecord, keyId, type KeyRecord } from '../key.ts'
import { BUCKETS } from '../padding.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature } from '../signature.ts'
import { type Before, signedKeyring, signerOfObject } from './authority.ts'
import { type Begin, type Entry, hashOf, type Keyring, readBegin, readEntry, SHOWN, type StoredEntry } from './entry.ts'
import { type Known, type Standing, standingIn, together, type View } from './view.ts'

/** An entry that was checked: its form, its signature, its content's hash, and that its author might. */
export type CheckedEntry<One extends Entry | Begin = Entry> = { readonly hash: string; readonly entry: One; readonly payload: Uint8Array }

const ENTRIES_AT_MOST = 50_000
const KEYRINGS_AT_MOST = 1_000

/**
 * All entries of one case, each checked when it is taken. Every entry names those that its author knew, so that whoever has one knows what must
 * be there before it; what was written at once on two devices stands side by side. Nothing here is opened: a server can do it as well.
 */
export class Ledger {
  /** The name of the case. */
  readonly ctx: string
  readonly begin: CheckedEntry<Begin>
  readonly #entries = new Map<string, CheckedEntry>()
  readonly #keyrings = new Map<string, Known>()
  readonly #atFirst: View
  /** What was known after each entry. Entries that change no readers share what was known before them. */
  readonly #views = new Map<string, View>()
  readonly #standing = new WeakMap<View, Standing>()
  readonly #heads = new Set<string>()

  private constructor(begin: CheckedEntry<Begin>) {
    const { hash, entry } = begin
    const { founder, recovery, epoch, from } = entry
    this.begin = begin
    this.ctx = hash
    this.#atFirst = new Set([hash])
    const keyring = { holders: [founder], leads: [from], recovery, epoch, replaces: [], from }
    this.#keyrings.set(hash, { hash, keyring, compartment: hash, knew: new Set(), byRecovery: false })
  }

  /** @throws SealRefused `seal.unreadable`, `seal.unknown-version`, `seal.altered`, `seal.bad-signature`, `seal.unknown-key`, `seal.no-recovery` */
  static async begun({ text, payload }: StoredEntry): Promise<Ledger> {
    const entry = readBegin(text)
    const { founder, recovery, from, epoch } = entry
    if (from !== keyId(founder) || founder.kind !== 'officer') throw new SealRefused('seal.unknown-key', 'case')
    if (keyId(recovery) === from || recovery.kind !== 'recovery') throw new SealRefused('seal.no-recovery', 'case')
    await checkKeyRecord(founder)
    await checkKeyRecord(recovery)
    const begin = { hash: hashOf(text), entry, payload: payload.slice() }
    await checkSealed(begin, { signer: founder, keys: 2, where: 'case' })
    if ([founder.recipient, recovery.recipient].includes(epoch)) throw new SealRefused('seal.recipient-unsigned', 'case')
    return new Ledger(begin)
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

  /** Which keyrings are in force, with all that is known. */
  get standing(): Standing {
    return this.#standingAfter(this.heads, 'heads').standing
  }

  /** The keyring of a hash, with its compartment: the hash of the keyring that began it. */
  keyring(hash: string): Known | undefined {
    return this.#keyrings.get(hash)
  }

  entry(hash: string): CheckedEntry | undefined {
    return this.#entries.get(hash)
  }

  /**
   * Checks an entry and takes it; one that is there already changes nothing.
   * @throws SealRefused with every cause but those of opening; nothing is taken then
   */
  async take({ text, payload }: StoredEntry): Promise<CheckedEntry> {
    const hash = hashOf(text)
    const found = this.#entries.get(hash)
    if (found) return found
    const [entry, where] = [readEntry(text), hash.slice(0, SHOWN)]
    if (entry.ctx !== this.ctx) throw new SealRefused('seal.wrong-context', where)
    if (this.size >= ENTRIES_AT_MOST || this.#keyrings.size >= KEYRINGS_AT_MOST) throw new SealRefused('seal.too-large', where)
    // A copy: whoever handed it in may go on writing into theirs.
    const checked = { hash, entry, payload: payload.slice() }
    const { view, standing } = this.#standingAfter(entry.prev, where)
    const known = { ctx: this.ctx, standing, where }
    if (entry.type === 'keyring') this.#keep(checked, await this.#checkKeyring(checked, entry, { ...known, view }))
    else this.#keep(checked, await this.#checkObject(checked, entry, { ...known, view }))
    return checked
  }

  #keep(checked: CheckedEntry, after: { view: View; keyring?: Known }): void {
    if (after.keyring) this.#keyrings.set(checked.hash, after.keyring)
    this.#views.set(checked.hash, after.view)
    for (const head of checked.entry.prev) this.#heads.delete(head)
    this.#heads.add(checked.hash)
    this.#entries.set(checked.hash, checked)
  }

  #standingAfter(prev: readonly string[], where: string): { view: View; standing: Standing } {
    const views = prev.map((hash) => {
      const found = this.#views.get(hash)
      if (!found) throw new SealRefused('seal.truncated', where)
      return found
    })
    const view = views.length === 0 ? this.#atFirst : together(views)
    const standing = this.#standing.get(view) ?? standingIn(this.#keyrings, view)
    this.#standing.set(view, standing)
    return { view, standing }
  }

  async #checkKeyring(checked: CheckedEntry, entry: Keyring, known: Before & { view: View }): Promise<{ view: View; keyring: Known }> {
    const { hash } = checked
    const { signer, replaced, byRecovery } = await signedKeyring(entry, known)
    await checkSealed(checked, { signer, keys: entry.holders.length + 1, where: known.where })
    const recipients = [...entry.holders, entry.recovery].map(({ recipient }) => recipient)
    const used = [...known.view].map((one) => this.#keyrings.get(one)?.keyring.epoch)
    // An old key under a new keyring would open to those of before.
    if (recipients.includes(entry.epoch) || used.includes(entry.epoch)) throw new SealRefused('seal.recipient-unsigned', known.where)
    const [first] = replaced
    const keyring: Known = {
      hash,
      keyring: entry,
      compartment: first?.compartment ?? hash,
      knew: known.view,
      byRecovery,
    }
    return { view: new Set([...known.view, hash]), keyring }
  }

  async #checkObject(checked: CheckedEntry, entry: Entry & { type: 'object' }, known: Before & { view: View }): Promise<{ view: View }> {
    await checkSealed(checked, { signer: signerOfObject(entry, known), keys: 1, where: known.where })
    return { view: known.view }
  }
}

/** That the content is the one that was signed for, by the one who should have, and sealed to just so many. */
const checkSealed = async (
  { entry, payload }: CheckedEntry<Entry | Begin>,
  { signer, keys, where }: { signer: KeyRecord; keys: number; where: string },
): Promise<void> => {
  if (sha256Hex(payload) !== entry.payload) throw new SealRefused('seal.altered', where)
  await checkSignature(entry.type, entry, { verify: signer.verify, where })
  if (!isSealedTo(payload, keys, BUCKETS)) throw new SealRefused('seal.recipient-unsigned', where)
}
