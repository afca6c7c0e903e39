import { isSealedTo } from '../age-file.ts'
import { sha256Hex } from '../canonical.ts'
import { checkKeyRecord, keyId, type KeyRecord } from '../key.ts'
import { BUCKETS } from '../padding.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature } from '../signature.ts'
import { type Before, signedKeyring, signerOfObject } from './authority.ts'
import { Hashes } from './hashes.ts'
import { type Begin, type Entry, hashOf, type Keyring, PREV_AT_MOST, readBegin, readEntry, SHOWN, type StoredEntry } from './entry.ts'
import {
  agreed,
  type Known,
  readersOf,
  type Settled,
  settledOf,
  settledWith,
  type Standing,
  standingIn,
  together,
  type View,
} from './view.ts'

/** An entry that was checked: its form, its signature, its content's hash, and that its author might. */
export type CheckedEntry<One extends Entry | Begin = Entry> = { readonly hash: string; readonly entry: One; readonly payload: Uint8Array }

/** What can be said of an entry without its content: who must have signed it, to how many it must be sealed, and what is known after it. */
type Judged = {
  readonly entry: Entry
  readonly where: string
  readonly view: Hashes
  readonly keyring?: { readonly made: Known; readonly before: Hashes }
  readonly signer: KeyRecord
  readonly keys: number
  /** Of its author, with it. */
  readonly bytes: number
}
const NOTHING = new Uint8Array()

/** Of one author: whoever fills theirs closes nothing to the others. */
const ENTRIES_AT_MOST = 20_000
/** And of their sealed content in all: three times what so many of the smallest come to. */
const BYTES_AT_MOST = 256 * 1024 * 1024
/** Of one author in one compartment; and compartments that one author begins, of which each identity is one. */
const KEYRINGS_AT_MOST = 300
const BEGUN_AT_MOST = 1_000
/** And of one author in all: nine changes of each of 300 identities are fewer. Each is looked at where any entry is judged. */
const KEYRINGS_IN_ALL_AT_MOST = 4_000

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
  /** The keyrings that take the place of each. */
  readonly #replacing = new Map<string, string[]>()
  /** In what order keyrings came. */
  readonly #order = new Map<string, number>()
  /** The keyrings of each epoch key: one, in an honest case. */
  readonly #epochs = new Map<string, string[]>()
  readonly #atFirst: Hashes
  /** What was known after each entry. Entries that change no readers share what was known before them; the others share most of it. */
  readonly #views = new Map<string, Hashes>()
  readonly #settled = new WeakMap<Hashes, Settled>()
  /** What was asked for last, since the next entry mostly asks for the same. One alone: each holds all that is in force. */
  #last: { readonly view: Hashes; readonly standing: Standing } | undefined
  readonly #heads = new Set<string>()
  /** What is in force by all that is here, until something more is taken. */
  #now: Standing | undefined
  /** How much each author wrote: entries in all; and of keyrings, by their author and the compartment that they are of, or begin. */
  readonly #written = new Map<string, number>()
  /** How many bytes of sealed content each author wrote. */
  readonly #bytes = new Map<string, number>()
  readonly #pasts = new Map<string, ReadonlySet<string>>()

  private constructor(begin: CheckedEntry<Begin>) {
    const { hash, entry } = begin
    const { founder, recovery, epoch, from } = entry
    this.begin = begin
    this.ctx = hash
    this.#atFirst = Hashes.of([hash])
    const keyring = { holders: [founder], leads: [from], recovery, epoch, replaces: [], from }
    this.#addKeyring({ hash, keyring, compartment: hash, knew: Hashes.none, byRecovery: false })
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

  /**
   * What a new entry builds upon: the heads, those of present readers first, and of those that know of other changes one each. More than an entry can
   * name are only there where somebody means to be in the way; what is left out stays a head.
   */
  get tips(): readonly string[] {
    if (this.#heads.size <= PREV_AT_MOST) return this.heads
    const { inForce } = this.standing
    const present = new Set(inForce.flatMap(({ keyring }) => readersOf(keyring)))
    const views = new Set<View | undefined>()
    const rank = (hash: string): number => {
      const view = this.#views.get(hash)
      const isOwn = present.has(this.#entries.get(hash)?.entry.from ?? '')
      const isNew = !views.has(view)
      views.add(view)
      return (isOwn ? 0 : 2) + (isNew ? 0 : 1)
    }
    const ranked = this.heads.map((hash) => ({ hash, rank: rank(hash) }))
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, PREV_AT_MOST)
      .map(({ hash }) => hash)
      .toSorted()
  }

  /** Whether the author of an entry could know of another: whether the keyring that it is sealed by was known to them. */
  couldKnow(hash: string, other: string): boolean {
    const entry = this.#entries.get(other)?.entry
    const keyring = entry?.type === 'object' ? entry.keyring : other
    return this.#views.get(hash)?.has(keyring) ?? false
  }

  /**
   * Whether an object was written by somebody who is a reader no longer, and was not known where they were first left out: late, or meant to look as
   * if it were not. Whoever comes to know of it later does not make it good.
   * @param standing that of all that is known, which is asked once for many entries
   */
  isLate(hash: string, { inForce, voided }: Standing): boolean {
    const entry = this.#entries.get(hash)?.entry
    if (entry?.type !== 'object') return false
    const { compartment } = this.#keyrings.get(entry.keyring) ?? {}
    const own = inForce.filter((one) => one.compartment === compartment)
    if (own.some(({ keyring }) => readersOf(keyring).includes(entry.from))) return false
    return !this.#leftOut(entry.keyring, entry.from, voided).some((keyring) => this.#pastOf(keyring).has(hash))
  }

  /**
   * Whether an entry of any compartment is from somebody who read the first one once and does no longer, and was not known where they were left out of
   * it. In what they lead they may go on writing; whoever uses it has to ask what that is worth.
   */
  isFromOutside(hash: string, { inForce, voided }: Standing): boolean {
    const from = this.#entries.get(hash)?.entry.from ?? ''
    const isNamed = ({ compartment, keyring }: Known) => compartment === this.ctx && readersOf(keyring).includes(from)
    if (inForce.some(isNamed)) return false
    const naming = this.keyrings.filter((one) => isNamed(one) && !voided.has(one.hash))
    const out = naming.flatMap((one) => this.#leftOut(one.hash, from, voided))
    return naming.length > 0 && !out.some((keyring) => this.#pastOf(keyring).has(hash))
  }

  /** The keyrings that were the first to leave somebody out, of those that came after one that names them. */
  #leftOut(keyring: string, author: string, voided: View): readonly string[] {
    const [out, seen, next]: [string[], Set<string>, string[]] = [[], new Set(), [keyring]]
    for (let at = next.pop(); at !== undefined; at = next.pop())
      for (const hash of this.#replacing.get(at) ?? []) {
        const found = this.#keyrings.get(hash)
        if (!found || voided.has(hash) || seen.has(hash)) continue
        seen.add(hash)
        if (readersOf(found.keyring).includes(author)) next.push(hash)
        else out.push(hash)
      }
    return out
  }

  /** Whether an entry builds upon another, near or far. */
  buildsOn(hash: string, other: string): boolean {
    return this.#pastOf(hash).has(other)
  }

  /** All entries that an entry builds upon, near and far. */
  #pastOf(hash: string): ReadonlySet<string> {
    const found = this.#pasts.get(hash)
    if (found) return found
    const past = new Set<string>()
    const next = [...(this.#entries.get(hash)?.entry.prev ?? [])]
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (past.has(one)) continue
      past.add(one)
      next.push(...(this.#entries.get(one)?.entry.prev ?? []))
    }
    this.#pasts.set(hash, past)
    return past
  }

  /** Which keyrings are in force, with all that is known. */
  get standing(): Standing {
    this.#now ??= this.#standingAfter(this.heads, 'heads').standing
    return this.#now
  }

  /** All keyrings, those that do not count too, with the beginning. */
  get keyrings(): readonly Known[] {
    return [...this.#keyrings.values()]
  }

  /** Every recovery that a keyring names. */
  get recoveries(): readonly KeyRecord[] {
    return this.keyrings.map(({ keyring }) => keyring.recovery)
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
    const judged = await this.#judge(hash, readEntry(text), payload.length)
    // A copy: whoever handed it in may go on writing into theirs.
    const checked = { hash, entry: judged.entry, payload: payload.slice() }
    await checkSealed(checked, judged)
    this.#keep(checked, judged)
    return checked
  }

  /**
   * Takes an entry again whose content and signature were checked when it first came, or just now in another thread.
   * @param payload left out by a keeper who must know who may write, and opens nothing; `size` is how many bytes it has all the same
   * @throws SealRefused as `take`
   */
  async recall(text: string, payload: Uint8Array = NOTHING, size: number = payload.length): Promise<void> {
    const hash = hashOf(text)
    if (this.#entries.has(hash)) return
    const judged = await this.#judge(hash, readEntry(text), size)
    this.#keep({ hash, entry: judged.entry, payload }, judged)
  }

  /** Whether its author might, by what they knew. */
  async #judge(hash: string, entry: Entry, size: number): Promise<Judged> {
    const where = hash.slice(0, SHOWN)
    if (entry.ctx !== this.ctx) throw new SealRefused('seal.wrong-context', where)
    const bytes = (this.#bytes.get(entry.from) ?? 0) + size
    if (this.#writtenBy(entry.from) >= ENTRIES_AT_MOST || bytes > BYTES_AT_MOST) throw new SealRefused('seal.too-large', where)
    const { view, standing } = this.#standingAfter(entry.prev, where)
    const known = { ctx: this.ctx, standing, where, view, beforeParting: (all: readonly Known[]) => this.#beforeParting(all) }
    if (entry.type === 'object') return { entry, where, view, bytes, signer: signerOfObject(entry, known), keys: 1 }
    return { ...(await this.#judgeKeyring(hash, entry, known)), bytes }
  }

  #keep(checked: CheckedEntry, after: Pick<Judged, 'view' | 'keyring' | 'bytes'>): void {
    if (after.keyring) this.#settle(after.view, after.keyring)
    this.#views.set(checked.hash, after.view)
    this.#now = undefined
    for (const head of checked.entry.prev) this.#heads.delete(head)
    this.#heads.add(checked.hash)
    this.#entries.set(checked.hash, checked)
    const { from } = checked.entry
    this.#written.set(from, this.#writtenBy(from) + 1)
    this.#bytes.set(from, after.bytes)
    for (const measure of after.keyring ? [measureOf(after.keyring.made), keyringsOf(from)] : [])
      this.#written.set(measure, this.#writtenBy(measure) + 1)
  }

  #writtenBy(measure: string): number {
    return this.#written.get(measure) ?? 0
  }

  #addKeyring(made: Known): void {
    this.#order.set(made.hash, this.#order.size)
    this.#keyrings.set(made.hash, made)
    append(this.#epochs, made.keyring.epoch, made.hash)
    for (const replaced of made.keyring.replaces) append(this.#replacing, replaced, made.hash)
  }

  /** What stands after a keyring hangs on what stood before it and on nothing else, so no other keyring is looked at. */
  #settle(view: Hashes, { made, before }: NonNullable<Judged['keyring']>): void {
    const { inForce } = this.#standingOf(before)
    this.#addKeyring(made)
    const first = () => [...before].flatMap((hash) => this.#keyrings.get(hash) ?? []).filter(({ compartment }) => compartment === this.ctx)
    const settled = settledWith(this.#settledOf(before), made, first)
    this.#settled.set(view, settled)
    const standing = { inForce: [...inForce, made].filter(({ hash }) => settled.inForce.has(hash)), voided: settled.voided }
    this.#last = { view, standing }
  }

  #settledOf(view: Hashes): Settled {
    const found = this.#settled.get(view) ?? settledOf(standingIn(this.#keyrings, view))
    this.#settled.set(view, found)
    return found
  }

  #standingOf(view: Hashes): Standing {
    if (this.#last?.view === view) return this.#last.standing
    const { inForce, voided } = this.#settledOf(view)
    const at = ({ hash }: Known): number => this.#order.get(hash) ?? 0
    const known = [...inForce].flatMap((hash) => this.#keyrings.get(hash) ?? []).toSorted((a, b) => at(a) - at(b))
    this.#last = { view, standing: { inForce: known, voided } }
    return this.#last.standing
  }

  #beforeParting(all: readonly Known[]): readonly Known[] {
    const { inForce } = standingIn(this.#keyrings, agreed(all.map(({ knew }) => knew)))
    return inForce.filter(({ compartment }) => compartment === all[0]?.compartment)
  }

  #standingAfter(prev: readonly string[], where: string): { view: Hashes; standing: Standing } {
    const views = prev.map((hash) => {
      const found = this.#views.get(hash)
      if (!found) throw new SealRefused('seal.truncated', where)
      return found
    })
    const view = views.length === 0 ? this.#atFirst : together(views)
    return { view, standing: this.#standingOf(view) }
  }

  async #judgeKeyring(hash: string, entry: Keyring, known: Before & { view: Hashes }): Promise<Omit<Judged, 'bytes'>> {
    const { where, view } = known
    const { signer, replaced, byRecovery } = await signedKeyring(entry, known)
    const recipients = [...entry.holders, entry.recovery].map(({ recipient }) => recipient)
    const isUsed = (this.#epochs.get(entry.epoch) ?? []).some((one) => view.has(one))
    // An old key under a new keyring would open to those of before.
    if (recipients.includes(entry.epoch) || isUsed) throw new SealRefused('seal.recipient-unsigned', where)
    const made: Known = { hash, keyring: entry, compartment: replaced[0]?.compartment ?? hash, knew: view, byRecovery }
    const most = entry.replaces.length === 0 ? BEGUN_AT_MOST : KEYRINGS_AT_MOST
    const isFull = this.#writtenBy(measureOf(made)) >= most || this.#writtenBy(keyringsOf(entry.from)) >= KEYRINGS_IN_ALL_AT_MOST
    if (isFull) throw new SealRefused('seal.too-large', where)
    return { entry, where, view: view.with(hash), keyring: { made, before: view }, signer, keys: recipients.length }
  }
}

const append = (lists: Map<string, string[]>, name: string, one: string): void => {
  const found = lists.get(name)
  if (found) found.push(one)
  else lists.set(name, [one])
}

/** What a keyring counts to: the changes of its author in its compartment, or the compartments that they begin. */
const measureOf = ({ keyring: { from, replaces }, compartment }: Known): string => `${from} ${replaces.length === 0 ? '' : compartment}`

/** What every keyring of an author counts to. */
const keyringsOf = (author: string): string => `${author} all`

/** That the content is the one that was signed for, by the one who should have, and sealed to just so many. */
const checkSealed = async (
  { entry, payload }: CheckedEntry<Entry | Begin>,
  { signer, keys, where }: { signer: KeyRecord; keys: number; where: string },
): Promise<void> => {
  if (sha256Hex(payload) !== entry.payload) throw new SealRefused('seal.altered', where)
  await checkSignature(entry.type, entry, { verify: signer.verify, where })
  if (!isSealedTo(payload, keys, BUCKETS)) throw new SealRefused('seal.recipient-unsigned', where)
}
