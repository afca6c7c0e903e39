import { canonicalText } from './canonical.ts'
import { type Key, keyFrom, type KeyRecord, keyId, secretOf } from './key.ts'
import type { Sealed } from './ledger/contents.ts'
import { Ledger } from './ledger/ledger.ts'
import { openLedger } from './ledger/opened.ts'
import { beginCase, newCompartment, type Readers, writeKeyring, writeObject } from './ledger/write.ts'

const AT = '2026-03-02T14:00:00.000Z'

/** A key that is the same in every test: of 32 equal bytes. */
export const testKey = (byte: number, kind: KeyRecord['kind'] = 'officer'): Promise<Key> =>
  keyFrom(secretOf(new Uint8Array(32).fill(byte)), { kind, madeAt: '2026-03-01T09:00:00.000Z' })

export const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)

export const note = (text: string, at = 0, parents: readonly string[] = []): Sealed => ({
  id: ids(at + 1)[at] ?? '',
  kind: 'note',
  parents: [...parents],
  content: { text },
})

/** A case of one officer, with what tests write into it by hand. */
export class TestCase {
  readonly ledger: Ledger
  readonly founder: Key
  readonly recovery: Key
  at = AT

  constructor(founder: Key, recovery: Key) {
    this.founder = founder
    this.recovery = recovery
    this.ledger = new Ledger(beginCase(founder, recovery.record, AT))
  }

  standing(prev: readonly string[] = this.ledger.heads) {
    return { ctx: this.ledger.ctx, prev, at: this.at }
  }

  async readers(over: Partial<Readers> = {}, by = this.founder): Promise<string> {
    const readers: Readers = {
      compartment: newCompartment(),
      kind: 'building',
      holders: [this.founder.record],
      leads: [keyId(this.founder.record)],
      recovery: this.recovery.record,
      earlier: [],
      ...over,
    }
    return this.ledger.take(await writeKeyring(by, this.standing(), readers)).hash
  }

  keyring(hash: string): readonly [string, { epoch: string }] {
    const found = this.ledger.entry(hash)?.entry
    if (found?.type !== 'keyring') throw new Error('no keyring')
    return [hash, found]
  }

  async write(keyring: string, object: Sealed, by = this.founder): Promise<string> {
    return this.ledger.take(await writeObject(by, this.standing(), { keyring: this.keyring(keyring), object })).hash
  }

  /** All that is in it, as it is kept. */
  stored() {
    return {
      begin: this.ledger.beginText,
      entries: [...this.ledger.entries].map(({ entry, payload }) => ({ text: canonicalText(entry), payload })),
    }
  }
}

export const newTestCase = async (): Promise<TestCase> => new TestCase(await testKey(1), await testKey(9, 'recovery'))

/** The texts of the notes that a key reads, in order. */
export const notesOf = async (ledger: Ledger, key: Key): Promise<readonly string[]> =>
  (await openLedger(ledger, key)).versions.map(({ content }) => (content as { text: string }).text).toSorted()
