import { beginCase, writeObject } from '#seal/ledger/write.ts'
import { canonicalText } from '#seal/canonical.ts'
import { containerOf } from '#seal/ledger/container.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { giveByRecovery, recoveryKeyOf } from '#seal/ledger/recover.ts'
import { type Key, KeyRecord, makeKey } from '#seal/key.ts'
import { writeArchive } from '#sheets/archive.ts'
import { BUILDING, type ContentKind, type ContentOf } from '#cases/contents.ts'

const AT = '2026-03-02T14:00:00.000Z'

/** A case that somebody else of the office keeps, as it is written: made here, without a browser. */
export class CaseMade {
  readonly #key: Key
  readonly #ledger: Ledger
  readonly #at: string
  #count = 0
  /** Whoever reads it now: a copy is theirs. */
  #reader: Key

  private constructor(key: Key, ledger: Ledger, at: string) {
    this.#at = at
    this.#key = key
    this.#reader = key
    this.#ledger = ledger
  }

  /**
   * @param publicHalf the file of the office's recovery: with its sheet the case is opened by anybody of the office
   * @param at when it was begun, and written
   */
  static async begun(publicHalf: Buffer, at = AT): Promise<CaseMade> {
    const key = await makeKey({ kind: 'officer', madeAt: AT })
    const recovery = KeyRecord.parse(JSON.parse(publicHalf.toString()))
    return new CaseMade(key, await Ledger.begun(await beginCase(key, recovery, { kind: BUILDING, at })), at)
  }

  /** What somebody knows who writes now. */
  get heads(): readonly string[] {
    return this.#ledger.heads
  }

  /** Puts a version of something into the case. @param known what its author knew; two who knew the same wrote at once */
  async write<Kind extends ContentKind>(
    kind: Kind,
    content: ContentOf<Kind>,
    { id = crypto.randomUUID(), known = this.heads, parents = [] }: { id?: string; known?: readonly string[]; parents?: string[] } = {},
  ): Promise<{ id: string; version: string }> {
    const [keyring] = this.#ledger.standing.inForce
    if (!keyring) throw new Error('the case has no keyring')
    const at = new Date(Date.parse(this.#at) + 1000 * ++this.#count).toISOString()
    const standing = { ctx: this.#ledger.ctx, prev: known, at }
    const { hash } = await this.#ledger.take(await writeObject(this.#key, standing, { keyring, object: { id, kind, parents, content } }))
    return { id, version: hash }
  }

  /** The case as it is now, by itself: what is written afterwards is not in it. */
  soFar(): Promise<Ledger> {
    const kept = ({ entry, payload }: { entry: object; payload: Uint8Array }) => ({ text: canonicalText(entry), payload })
    const { begin, entries, ctx } = this.#ledger
    return readLedger({ begin: kept(begin), entries: [...entries].map(kept) }, { ctx })
  }

  /** The office gave the case to somebody else by its sheet, as it once was: what was written since stands aside. */
  async recoverFrom(old: Ledger, line: string): Promise<void> {
    const heir = await makeKey({ kind: 'officer', madeAt: AT })
    await giveByRecovery(old, await recoveryKeyOf(old, line), { heir: heir.record, at: AT })
    this.#reader = heir
    for (const { entry, payload } of old.entries) await this.#ledger.take({ text: canonicalText(entry), payload })
  }

  /** The whole case as a sealed copy. */
  copy(): Buffer {
    return Buffer.from(writeArchive(containerOf(this.#ledger, this.#reader, AT)))
  }
}
