import { keyId } from '#seal/key.ts'
import type { Keyring as KeyringEntry } from '#seal/ledger/entry.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { CaseFile } from './case-file.ts'

/** That somebody looked at who a person is. */
export type Look = { readonly at: string; readonly key: string; readonly person: string }

/** Every time that an identity was shown, the last first. */
export const looksOf = ({ shown }: Pick<CaseFile, 'shown'>): readonly Look[] =>
  shown.map(({ at, from, content: { person } }) => ({ at, key: from, person })).toReversed()

/** That parts of a case were given by a recovery: what is built, what protects, what is common, identities. */
export type Recovery = {
  readonly at: string
  readonly recovery: string
  /** Who was given them; and who had read them before and goes on. */
  readonly heirs: readonly string[]
  readonly staying: readonly string[]
  /** The compartments, what is built first. */
  readonly parts: readonly string[]
}

type Kept = Pick<Ledger, 'ctx' | 'entries' | 'keyring'>

/** Who is named anew by a keyring, and who was named by those that it replaces: where nobody is new, it was given again to whom it names. */
const givenBy = (ledger: Kept, { holders, replaces }: KeyringEntry): Pick<Recovery, 'heirs' | 'staying'> => {
  const before = new Set(replaces.flatMap((hash) => ledger.keyring(hash)?.keyring.holders.map(keyId) ?? []))
  const all = holders.map(keyId).toSorted()
  const heirs = all.filter((id) => !before.has(id))
  return heirs.length === 0 ? { heirs: all, staying: [] } : { heirs, staying: all.filter((id) => before.has(id)) }
}

/**
 * Every time that a case was recovered, the last first: a keyring that recovery signed. One recovery signs one for each compartment, all at one
 * moment: those that went to the same keys are told together, and every one of them is told.
 * @param recoveries the fingerprints of every recovery that the case has or had
 */
export const recoveriesOf = (ledger: Kept, recoveries: ReadonlySet<string>): readonly Recovery[] => {
  const all = [...ledger.entries].flatMap(({ entry, hash }) => {
    if (entry.type !== 'keyring' || !recoveries.has(entry.from)) return []
    const part = ledger.keyring(hash)?.compartment ?? hash
    return [{ at: entry.at, recovery: entry.from, ...givenBy(ledger, entry), part }]
  })
  const together = Map.groupBy(all, ({ at, recovery, heirs, staying }) => JSON.stringify([at, recovery, heirs, staying]))
  return [...together.values()]
    .flatMap(([first, ...others]): Recovery[] => {
      if (!first) return []
      const { part, ...one } = first
      const parts = [...new Set([part, ...others.map((other) => other.part)])]
      return [{ ...one, parts: parts.toSorted((a, b) => Number(b === ledger.ctx) - Number(a === ledger.ctx)) }]
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
