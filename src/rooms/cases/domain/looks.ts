import { keyId } from '#seal/key.ts'
import type { Entry } from '#seal/ledger/entry.ts'
import type { CaseFile } from './case-file.ts'

/** That somebody looked at who a person is. */
export type Look = { readonly at: string; readonly key: string; readonly person: string }

/** Every time that an identity was shown, the last first. */
export const looksOf = ({ shown }: Pick<CaseFile, 'shown'>): readonly Look[] =>
  shown.map(({ at, from, content: { person } }) => ({ at, key: from, person })).toReversed()

/** That a case, with all its identities, was given to other keys by a recovery. */
export type Recovery = { readonly at: string; readonly recovery: string; readonly heirs: readonly string[] }

/**
 * Every time that a case was recovered, the last first: a keyring that recovery signed. One recovery signs one for each compartment, all at one moment.
 * @param recoveries the fingerprints of every recovery that the case has or had
 */
export const recoveriesOf = (entries: Iterable<{ readonly entry: Entry }>, recoveries: ReadonlySet<string>): readonly Recovery[] => {
  const all = [...entries].flatMap(({ entry }) => {
    if (entry.type !== 'keyring' || !recoveries.has(entry.from)) return []
    return [{ at: entry.at, recovery: entry.from, heirs: entry.holders.map(keyId).toSorted() }]
  })
  const once = new Map(all.map((one) => [JSON.stringify(one), one]))
  return [...once.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
