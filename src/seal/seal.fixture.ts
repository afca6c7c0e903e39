import { canonicalText } from './canonical.ts'
import { type Key, keyFrom, keyId, type KeyRecord, secretOf } from './key.ts'
import type { Sealed } from './ledger/contents.ts'
import { Ledger } from './ledger/ledger.ts'
import { openLedger } from './ledger/opened.ts'
import type { Known } from './ledger/view.ts'
import { beginCase, type Readers, writeKeyring, writeObject } from './ledger/write.ts'

const AT = '2026-03-02T14:00:00.000Z'

/** A key that is the same in every test: of 32 equal bytes. */
export const testKey = (byte: number, kind: KeyRecord['kind'] = 'officer'): Promise<Key> =>
  keyFrom(secretOf(new Uint8Array(32).fill(byte)), { kind, madeAt: '2026-03-01T09:00:00.000Z' })

export const note = (text: string, at = 0, parents: readonly string[] = []): Sealed => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  kind: 'note',
  parents: [...parents],
  content: { text },
})

/** Who reads, by their keys; the first leads where nothing else is said. */
export type Named = { readonly holders: readonly Key[]; readonly leads?: readonly Key[] }

/** A case of one officer, with what tests write into it by hand. */
export class TestCase {
  readonly ledger: Ledger
  readonly founder: Key
  readonly recovery: Key
  at = AT

  constructor(ledger: Ledger, founder: Key, recovery: Key) {
    this.ledger = ledger
    this.founder = founder
    this.recovery = recovery
  }

  /** The first compartment, by the keyring that began it. */
  get first(): string {
    return this.ledger.ctx
  }

  standing(prev: readonly string[] = this.ledger.heads) {
    return { ctx: this.ledger.ctx, prev, at: this.at }
  }

  readers({ holders, leads = holders.slice(0, 1) }: Named, over: Partial<Readers> = {}): Readers {
    return {
      kind: 'building',
      replaces: [this.first],
      holders: holders.map(({ record }) => record),
      leads: leads.map(({ record }) => keyId(record)),
      recovery: this.recovery.record,
      earlier: [],
      ...over,
    }
  }

  /** Changes who reads. @returns the hash of the keyring */
  async change(by: Key, named: Named, over: Partial<Readers> & { prev?: readonly string[] } = {}): Promise<string> {
    const { prev, ...rest } = over
    return (await this.ledger.take(await writeKeyring(by, this.standing(prev), this.readers(named, rest)))).hash
  }

  keyring(hash: string): Known {
    const found = this.ledger.keyring(hash)
    if (!found) throw new Error('no keyring')
    return found
  }

  async write(keyring: string, object: Sealed, { by = this.founder, prev }: { by?: Key; prev?: readonly string[] } = {}): Promise<string> {
    return (await this.ledger.take(await writeObject(by, this.standing(prev), { keyring: this.keyring(keyring), object }))).hash
  }

  /** All that is in it, as it is kept. */
  stored() {
    const { entry, payload } = this.ledger.begin
    return {
      begin: { text: canonicalText(entry), payload },
      entries: [...this.ledger.entries].map((one) => ({ text: canonicalText(one.entry), payload: one.payload })),
    }
  }
}

export const testCaseOf = async (founder: Key, recovery: Key): Promise<TestCase> =>
  new TestCase(await Ledger.begun(await beginCase(founder, recovery.record, { kind: 'building', at: AT })), founder, recovery)

export const newTestCase = async (): Promise<TestCase> => testCaseOf(await testKey(1), await testKey(9, 'recovery'))

/** The texts of the notes that a key reads, in order. */
export const notesOf = async (ledger: Ledger, key: Key): Promise<readonly string[]> =>
  (await openLedger(ledger, key)).versions.map(({ content }) => (content as { text: string }).text).toSorted()
