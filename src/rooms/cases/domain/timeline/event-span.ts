import type { CaseEvent } from '../../contract/case-event.ts'
import { type Days, daysOf } from '../network/span.ts'

/** The days on which something may have been, and those on which it surely was; null where there are none that are sure. `YYYY-MM-DD`. */
export type EventSpan = { readonly possible: Days; readonly sure: { readonly first: string; readonly last: string } | null }

type Lasting = Pick<CaseEvent, 'from' | 'to'>

const sureOf = ({ from, to }: Lasting): EventSpan['sure'] => {
  const began = from && daysOf(from).last
  const ended = to ? daysOf(to).first : from && from.is === 'at' && from.date.length === 10 ? from.date : null
  return began && ended && began <= ended ? { first: began, last: ended } : null
}

/** Without an end it was of one moment, as precise as that is known. */
export const eventSpan = (event: Lasting): EventSpan => {
  const { from, to } = event
  const first = from ? daysOf(from).first : null
  const last = to ? daysOf(to).last : from ? daysOf(from).last : null
  return { possible: { first, last }, sure: sureOf(event) }
}

/** It ends before it begins, however its dates are read. */
export const isBackwards = ({ from, to }: Lasting): boolean => {
  const [first, last] = [from && daysOf(from).first, to && daysOf(to).last]
  if (!first || !last || !from || !to) return false
  return last < first || (from.date === to.date && from.hour !== null && to.hour !== null && to.hour < from.hour)
}

/** Order of a timeline: by the first day that is possible, what has none last. */
export const byTime = (a: Lasting, b: Lasting): number => {
  const [one, other] = [a, b].map(({ from, to }) => {
    const { possible } = eventSpan({ from, to })
    return `${possible.first ?? possible.last ?? '9999'} ${from?.hour ?? ''}`
  })
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0
}
