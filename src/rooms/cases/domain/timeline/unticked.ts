import type { CaseEvent } from '../../contract/case-event.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../case-file.ts'
import { wordsOf } from '../name-words.ts'
import { once } from '../once.ts'

/** Somebody whose pseudonym stands in the words of an event, and who is not ticked there: whether they were there nobody said. */
export type Unticked = { readonly event: string; readonly person: string }

/** The letter and the number of a pseudonym, which stand for all of it. */
const CODE = /^[A-Z]-\d+/

/** By what somebody is written: the whole pseudonym, or its letter and number where nobody else bears them. A tree alone may be a place. */
const writtenAs = (pseudonym: string, all: readonly string[]): readonly string[] => {
  const code = CODE.exec(pseudonym)?.[0]
  const isOwn = all.filter((other) => CODE.exec(other)?.[0] === code).length === 1
  return code !== undefined && isOwn ? [code, pseudonym] : [pseudonym]
}

/** Word by word, so that `V-1` is not found in `V-10`; `V-01` and `V 01` are one. */
const inLine = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Those whom the words of an event name and that are not ticked there, in the order of the events: an event counts only for who is ticked. */
export const untickedIn = (events: readonly Standing<CaseEvent>[], persons: readonly Standing<CasePerson>[]): readonly Unticked[] => {
  const known = once(persons)
  const all = known.map(({ content }) => content.pseudonym)
  return once(events).flatMap(({ id, content: { what, persons: ticked } }) =>
    known
      .filter(({ id: person }) => !ticked.includes(person))
      .filter(({ content }) => writtenAs(content.pseudonym, all).some((written) => inLine(what).includes(inLine(written))))
      .map(({ id: person }) => ({ event: id, person })),
  )
}
