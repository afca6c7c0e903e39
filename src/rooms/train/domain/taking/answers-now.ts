import type { Form } from '../../contract/forms.ts'
import { type Answer, answerOf } from '../answers/answer.ts'

/** One answer as it arrived. */
export type Arrived = { readonly sequence: number; readonly place: number; readonly said: string }

/** What was said last at each place, by the device's own sequence. */
export const lastSaid = (arrived: readonly Arrived[]): ReadonlyMap<number, string> => {
  const inOrder = arrived.toSorted((a, b) => a.sequence - b.sequence)
  return new Map(inOrder.map(({ place, said }) => [place, said]))
}

/** Answers of a form by item; one that nobody gave is blank. */
export const answersNow = ({ items }: Form, arrived: readonly Arrived[]): ReadonlyMap<string, Answer> => {
  const said = lastSaid(arrived)
  return new Map(items.map((asked, at) => [asked.item, answerOf(said.get(at + 1) ?? '-', asked)]))
}
