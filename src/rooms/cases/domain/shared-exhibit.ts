import type { CustodyEvent } from '../contract/custody.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import { SharedExhibit } from '../contract/share.ts'
import type { Standing } from './case-file.ts'
import { type CustodyBreak, custodyBreaks } from './custody-breaks.ts'
import type { CustodyEntry } from './custody-chain.ts'

type Given = Pick<SharedExhibit, 'tlp' | 'caveats' | 'why'>

/** The writers of events, each with a number, in the order in which they first wrote; after them who only took in what others had written. */
const numbered = (events: readonly CustodyEntry[]): ReadonlyMap<string, number> => {
  const writers = events.flatMap(({ from, taken }) => [from, taken?.claimed?.from ?? []].flat())
  const takers = events.flatMap(({ taken }) => taken?.by ?? [])
  return new Map([...new Set([...writers, ...takers])].map((from, at) => [from, at + 1]))
}

type Writers = ReadonlyMap<string, number>

/** That it was taken in, as a copy says it. The entry in which it stands would tell of which case it is. */
const takenOf = ({ taken }: CustodyEntry, writers: Writers): object => {
  if (!taken) return {}
  const { by, at, claimed } = taken
  return { taken: { by: writers.get(by), at, claimed: claimed && { writer: writers.get(claimed.from), written: claimed.at } } }
}

/**
 * An exhibit as it is given to somebody who reads nothing else of the case: without the persons and exhibits that it hangs on, and with what happened
 * to it, in the order of writing. Who wrote that is told by number: that two events are of one hand, and not whose.
 * @param custody all events of the case
 * @param by the fingerprint of who gives it
 */
export const sharedExhibitOf = (
  exhibit: Standing<Exhibit>,
  custody: readonly CustodyEntry[],
  { by, ...given }: Given & { by: string },
): SharedExhibit => {
  const { sources: _sources, derivedFrom: _derived, ...rest } = exhibit.content
  const events = custody.filter(({ content }) => content.exhibit === exhibit.id)
  const writers = numbered(events)
  const places = new Map(events.map(({ id }, at) => [id, at]))
  const correcting = (corrects: CustodyEvent['corrects']): { corrects?: number } => {
    const place = corrects ? places.get(corrects.event) : undefined
    return place === undefined ? {} : { corrects: place }
  }
  return SharedExhibit.parse({
    kind: 'istmo/exhibit/1',
    exhibit: rest,
    custody: events.map((one) => {
      const { exhibit: _exhibit, corrects, ...event } = one.content
      const [written, writer] = [one.at, writers.get(one.from)]
      return { ...event, corrected: corrects?.why ?? null, ...correcting(corrects), written, writer, ...takenOf(one, writers) }
    }),
    giver: writers.get(by) ?? null,
    ...given,
  })
}

/** The name of an event within a copy, by its place in it; it sorts as the place does. */
const placed = (at: number): string => String(at).padStart(4, '0')

/** The events of a copy as a chain is made of them; who wrote each is its number in the copy. */
export const sharedEvents = ({ custody }: SharedExhibit): readonly CustodyEntry[] =>
  custody.map(({ written, writer, corrected, corrects, taken: _taken, ...event }, at) => ({
    id: placed(at),
    version: placed(at),
    at: written,
    from: String(writer),
    content: {
      ...event,
      exhibit: '',
      corrects: corrected !== null && corrects !== undefined ? { event: placed(corrects), why: corrected } : null,
    },
  }))

/** The breaks in the chain of custody of a copy: they are worked out by whoever reads it, so that no giver leaves one out. */
export const sharedBreaks = (shared: SharedExhibit): readonly CustodyBreak[] =>
  custodyBreaks({ ...shared.exhibit, sources: [], derivedFrom: [] }, sharedEvents(shared))
