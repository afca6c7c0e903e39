import type { Exhibit } from '../contract/exhibit.ts'
import { SharedExhibit } from '../contract/share.ts'
import type { Standing } from './case-file.ts'
import type { CustodyEntry } from './custody-chain.ts'

type Given = Pick<SharedExhibit, 'tlp' | 'caveats' | 'why'>

/**
 * An exhibit as it is given to somebody who reads nothing else of the case: without the persons and exhibits that it hangs on, and with what happened
 * to it, in the order of writing.
 * @param custody all events of the case
 */
export const sharedExhibitOf = (exhibit: Standing<Exhibit>, custody: readonly CustodyEntry[], given: Given): SharedExhibit => {
  const { sources: _sources, derivedFrom: _derived, ...rest } = exhibit.content
  const events = custody.filter(({ content }) => content.exhibit === exhibit.id)
  return SharedExhibit.parse({
    kind: 'istmo/exhibit/1',
    exhibit: rest,
    custody: events.map(({ at: written, from: by, content: { exhibit: _exhibit, corrects, ...event } }) => ({
      ...event,
      corrected: corrects?.why ?? null,
      written,
      by,
    })),
    ...given,
  })
}
