import type { CustodyEvent } from '../contract/custody.ts'
import type { Standing } from './case-file.ts'

export type CustodyEntry = Standing<CustodyEvent>

/** One event of a chain of custody, with what was written later to correct it, in the order of writing. */
export type CustodyLink = {
  readonly event: CustodyEntry
  readonly corrections: readonly CustodyEntry[]
  /**
   * It was written when something that happened after it had been written already, or it is a receipt of which the record was silent for longer than
   * a day: a gap that somebody filled afterwards shows by this.
   */
  readonly isLate: boolean
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** In the order in which it was written. */
export const byWriting = (a: CustodyEntry, b: CustodyEntry): number => compared(a.at, b.at) || compared(a.id, b.id)
const momentOf = ({ content }: CustodyEntry): number => Date.parse(content.at)

/** In the order in which it happened; what was written first where the moment is the same. */
export const inOrderOf = (events: readonly CustodyEntry[]): readonly CustodyEntry[] =>
  events.toSorted((a, b) => momentOf(a) - momentOf(b) || byWriting(a, b))

/** The event that another one corrects in the end. Itself where it corrects nothing that is here, or where corrections go in a circle: none of it is hidden. */
const correctedBy = (event: CustodyEntry, known: ReadonlyMap<string, CustodyEntry>): CustodyEntry => {
  const seen = new Set<string>()
  let one = event
  for (;;) {
    const before = known.get(one.content.corrects?.event ?? '')
    if (!before) return one
    if (seen.has(before.id)) return event
    seen.add(before.id)
    one = before
  }
}

/** Whoever writes up a day from paper does so within it. It marks what is read with care, and no law says it. */
const WRITTEN_UP_WITHIN_MS = 24 * 60 * 60_000

/** How long the record said that something was handed over, and the receipt, which had happened, did not stand in it. */
const isLateReceipt = (event: CustodyEntry, before: CustodyEntry | undefined): boolean =>
  before?.content.kind === 'transferred' && Date.parse(event.at) - Math.max(momentOf(event), Date.parse(before.at)) > WRITTEN_UP_WITHIN_MS

/** The events of one exhibit in their order, each with its corrections. */
export const chainOf = (events: readonly CustodyEntry[]): readonly CustodyLink[] => {
  const known = new Map(events.map((event) => [event.id, event]))
  const roots = new Map(events.map((event) => [event.id, correctedBy(event, known).id]))
  const own = inOrderOf(events.filter(({ id }) => roots.get(id) === id))
  return own.map((event, at) => ({
    event,
    corrections: events.filter(({ id }) => id !== event.id && roots.get(id) === event.id).toSorted(byWriting),
    isLate: isLateReceipt(event, own[at - 1]) || own.some((other) => momentOf(other) > momentOf(event) && other.at < event.at),
  }))
}

/** The chain as it reads with the last correction of each event in the place of the event. */
export const asCorrected = (chain: readonly CustodyLink[]): readonly CustodyEntry[] =>
  inOrderOf(chain.map(({ event, corrections }) => ({ ...event, content: corrections.at(-1)?.content ?? event.content })))
