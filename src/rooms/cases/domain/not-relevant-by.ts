import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { Disclosure } from '../contract/disclosure.ts'

const KIND = 'disclosure'

const leavesOut = ({ content }: Version, exhibit: string): boolean => {
  const { success, data } = Disclosure.safeParse(content)
  return success && data.exhibit === exhibit && data.class === 'not-relevant'
}

/**
 * The keys by which "not relevant" was written of an exhibit: from the versions that stand, back as far as every version says the same. Who said
 * so once and was followed by another class does not count, since the exhibit was taken back then. A key is not a person: whoever makes a second
 * one counts twice, until offices vouch for keys.
 * @param versions all that was opened of the case, of any kind
 */
export const notRelevantBy = (versions: readonly Version[]): ((exhibit: string) => readonly string[]) => {
  const own = versions.filter(({ kind }) => kind === KIND)
  const byEntry = new Map(own.map((one) => [one.entry, one]))
  const heads = headsOf(own)
  return (exhibit) => {
    const saying = heads.filter((one) => leavesOut(one, exhibit))
    const seen = new Set(saying)
    // The list grows while it is walked: what a version took the place of comes after it.
    for (const one of saying)
      for (const parent of one.parents) {
        const before = byEntry.get(parent)
        if (before === undefined || seen.has(before) || before.id !== one.id || !leavesOut(before, exhibit)) continue
        seen.add(before)
        saying.push(before)
      }
    return [...new Set(saying.map(({ from }) => from))]
  }
}
