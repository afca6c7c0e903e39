import { canonicalText } from '#seal/canonical.ts'
import type { Version } from '#seal/ledger/opened.ts'
import type { TakenIn } from '../contract/taken-in.ts'
import type { Standing } from './case-file.ts'
import { lineOf } from './set-aside.ts'

/** Whose something was that somebody took in. */
export type Origin = {
  /** The entry in which it stands as its author signed it, who that is, and when they say that they wrote it. */
  readonly entry: string
  readonly from: string
  readonly at: string
  /** Whether that entry is open here, and says the same. */
  readonly isSeen: boolean
  /** The wordings that it goes back to and that stand aside, as far as they are open here. */
  readonly line: readonly Version[]
}
/** By the entry of what was written anew. */
export type Origins = ReadonlyMap<string, Origin>

type Opened = {
  readonly versions: readonly Version[]
  readonly aside: readonly Version[]
}
/** What everybody sees of an entry, closed or open: who signed it, and when. */
type Signed = (entry: string) => { readonly from: string; readonly at: string } | undefined

/** What goes along from other versions is not its author's. */
const GOES_ALONG: readonly string[] = ['ended', 'ageToday']

const wordsOf = ({ content }: Version): string => {
  if (typeof content !== 'object' || content === null) return canonicalText(content)
  return canonicalText(Object.fromEntries(Object.entries(content).filter(([name]) => !GOES_ALONG.includes(name))))
}

/**
 * Where what was taken in comes from, as far as it is so: a note holds whose signed entry stands in the case as it says, and of an entry that is open here, whose
 * words are the same. Any other note says nothing, and what was written beside it is the word of whoever wrote it.
 * @param taken the notes of the case
 */
export const originsOf = (taken: readonly Standing<TakenIn>[], opened: Opened, signed: Signed): Origins => {
  if (taken.length === 0) return new Map()
  const { versions, aside } = opened
  const byEntry = new Map([...versions, ...aside].map((one) => [one.entry, one]))
  const setAside = new Map(aside.map((one) => [one.entry, one]))
  const originOf = ({
    content: { entry, from, at, thing },
    from: by,
    at: when,
  }: Standing<TakenIn>): readonly (readonly [string, Origin])[] => {
    const [author, original] = [signed(entry), byEntry.get(entry)]
    if (author?.from !== from || author.at !== at) return []
    const isIt = (one: Version): boolean =>
      original ? one.id === original.id && one.kind === original.kind && wordsOf(one) === wordsOf(original) : one.id === thing
    const line = original ? lineOf(original, setAside) : []
    return versions
      .filter((one) => one.from === by && one.at === when && one.entry !== entry && isIt(one))
      .map((one) => [one.entry, { entry, from, at, isSeen: original !== undefined, line }])
  }
  return new Map(taken.flatMap(originOf))
}
