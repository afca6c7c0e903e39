import { headsOf, type Version } from '#seal/ledger/opened.ts'
import { Disclosure } from '../contract/disclosure.ts'

type Class = Disclosure['class']

const KIND = 'disclosure'

/** Classes under which the defence does not get to see what an exhibit says. Of what points away none of them is one person's to give. */
const HELD_BACK: readonly Class[] = ['sensitive', 'privileged', 'not-relevant']

export const isHeldBack = (one: Class): boolean => HELD_BACK.includes(one)

type Said = { readonly exhibit: string; readonly class: Class }

const says = ({ content }: Version, said: Said): boolean => {
  const { success, data } = Disclosure.safeParse(content)
  return success && data.exhibit === said.exhibit && data.class === said.class
}

/** Those who gave an exhibit a class, by their keys, one after the other until now. */
export type Authors = (said: Said) => readonly string[]

/**
 * The keys by which an exhibit was given a class: from the versions that stand, back as far as every version says the same. Who said so once and
 * was followed by another class does not count, since the exhibit was taken back then. A key is not a person: whoever makes a second one counts
 * twice, until offices vouch for keys.
 * @param versions all that was opened of the case, of any kind
 */
export const classedBy = (versions: readonly Version[]): Authors => {
  const own = versions.filter(({ kind }) => kind === KIND)
  const byEntry = new Map(own.map((one) => [one.entry, one]))
  const heads = headsOf(own)
  return (said) => {
    const saying = heads.filter((one) => says(one, said))
    const seen = new Set(saying)
    // The list grows while it is walked: what a version took the place of comes after it.
    for (const one of saying)
      for (const parent of one.parents) {
        const before = byEntry.get(parent)
        if (before === undefined || seen.has(before) || before.id !== one.id || !says(before, said)) continue
        seen.add(before)
        saying.push(before)
      }
    return [...new Set(saying.map(({ from }) => from))]
  }
}

/** Whether a class that holds an exhibit back was given by one key alone: a second one must say the same of it. */
export const isAlone = (authors: Authors, said: Said): boolean => isHeldBack(said.class) && new Set(authors(said)).size < 2
