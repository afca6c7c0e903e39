import { canonicalText } from '#seal/canonical.ts'
import type { CaseFile, TakenBy } from './case-file.ts'
import { byWriting, type CustodyEntry } from './custody-chain.ts'
import type { Origin, Origins } from './origins.ts'

const takenBy = ({ from, at }: CustodyEntry, { entry, isSeen, ...author }: Origin): TakenBy => ({
  by: from,
  at,
  entry,
  claimed: isSeen ? null : { from: author.from, at: author.at },
})

/** As its author wrote it, and then: that somebody took it in later makes it no later event, and not theirs. */
const asWritten = (event: CustodyEntry, origin: Origin | undefined): CustodyEntry => {
  if (!origin) return event
  const taken = takenBy(event, origin)
  return origin.isSeen ? { ...event, from: origin.from, at: origin.at, taken } : { ...event, taken }
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** What counts by itself before what was taken in, and of this what was taken in first. */
const firstTaken = (a: CustodyEntry, b: CustodyEntry): number =>
  compared(a.taken?.at ?? '', b.taken?.at ?? '') || compared(a.version, b.version)

/**
 * What happened to the exhibits of a case, each event as its author wrote it, in the order of writing. Of one that several took in there is one; each of them
 * stands in the notes of the case.
 */
export const custodyTaken = (custody: CaseFile['custody'], origins: Origins): CaseFile['custody'] => {
  if (origins.size === 0) return custody
  const events = custody.map((one) => asWritten(one, origins.get(one.version))).toSorted(firstTaken)
  const byOrigin = Map.groupBy(events, ({ taken, version, content }) => `${taken?.entry ?? version} ${canonicalText(content)}`)
  return [...byOrigin.values()].flatMap(([first]) => first ?? []).toSorted(byWriting)
}
