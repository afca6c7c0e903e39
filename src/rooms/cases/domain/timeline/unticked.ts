import type { CaseEvent } from '../../contract/case-event.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../case-file.ts'
import { once } from '../once.ts'
import { personsWrittenIn } from '../written-persons.ts'

/** Somebody whose pseudonym stands in the words of an event, and who is not ticked there: whether they were there nobody said. */
export type Unticked = { readonly event: string; readonly person: string }

/**
 * Those whom the words of an event name surely and that are not ticked there, in the order of the events: an event counts only for who is ticked. A tree alone
 * may be a place, and of a number that two bear nobody knows whose it is.
 */
export const untickedIn = (events: readonly Standing<CaseEvent>[], persons: readonly Standing<CasePerson>[]): readonly Unticked[] => {
  const known = once(persons)
  return once(events).flatMap(({ id, content: { what, persons: ticked } }) =>
    personsWrittenIn(what, known)
      .filter(({ person, isSure }) => isSure && !ticked.includes(person))
      .map(({ person }) => ({ event: id, person })),
  )
}
