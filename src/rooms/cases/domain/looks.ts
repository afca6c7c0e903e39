import { keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { CaseFile } from './case-file.ts'

/** That somebody looked at who a person is. */
export type Look = { readonly at: string; readonly key: string; readonly person: string }

/** Every time that an identity was shown, the last first. */
export const looksOf = ({ shown }: Pick<CaseFile, 'shown'>): readonly Look[] =>
  shown.map(({ at, from, content: { person } }) => ({ at, key: from, person })).toReversed()

/** That a case, or a part of it that is sealed apart (an identity, the protection), was given to other keys by a recovery. */
export type Recovery = {
  readonly at: string
  readonly recovery: string
  readonly heirs: readonly string[]
  readonly part: 'case' | 'apart'
}

type Kept = Pick<Ledger, 'ctx' | 'entries' | 'keyring'>

/** Whoever was given the case reads its parts with it: that is said once. */
const isSaidWith = (one: Recovery, whole: Recovery): boolean =>
  whole.part === 'case' && one.part === 'apart' && one.at === whole.at && one.heirs.every((heir) => whole.heirs.includes(heir))

/**
 * Every time that a case was recovered, the last first: a keyring that recovery signed. One recovery signs one for each compartment, all at one
 * moment; those who read a part and not the case were not given the case.
 * @param recoveries the fingerprints of every recovery that the case has or had
 */
export const recoveriesOf = (ledger: Kept, recoveries: ReadonlySet<string>): readonly Recovery[] => {
  const all = [...ledger.entries].flatMap(({ entry, hash }): readonly Recovery[] => {
    if (entry.type !== 'keyring' || !recoveries.has(entry.from)) return []
    const part = ledger.keyring(hash)?.compartment === ledger.ctx ? 'case' : 'apart'
    return [{ at: entry.at, recovery: entry.from, heirs: entry.holders.map(keyId).toSorted(), part }]
  })
  const once = new Map(all.map((one) => [JSON.stringify(one), one]))
  return [...once.values()]
    .filter((one) => !all.some((whole) => isSaidWith(one, whole)))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
