import type { Exhibit } from '../contract/exhibit.ts'
import { SharedExhibit } from '../contract/share.ts'
import type { Standing } from './case-file.ts'
import type { CustodyEntry } from './custody-chain.ts'

type Given = Pick<SharedExhibit, 'tlp' | 'caveats' | 'why'>

/** The writers of events, each with a number, in the order in which they first wrote. */
const numbered = (events: readonly CustodyEntry[]): ReadonlyMap<string, number> =>
  new Map([...new Set(events.map(({ from }) => from))].map((from, at) => [from, at + 1]))

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
  return SharedExhibit.parse({
    kind: 'istmo/exhibit/1',
    exhibit: rest,
    custody: events.map(({ at: written, from, content: { exhibit: _exhibit, corrects, ...event } }) => ({
      ...event,
      corrected: corrects?.why ?? null,
      written,
      writer: writers.get(from),
    })),
    giver: writers.get(by) ?? null,
    ...given,
  })
}
