import type { CaseEvent } from '../../contract/case-event.ts'
import type { Standing } from '../case-file.ts'
import { eventSpan, isBackwards } from './event-span.ts'

type Event = Standing<CaseEvent>

/**
 * What does not go together, to be looked into: somebody surely in two States on one day, or in two places at one hour or for days on end; and what
 * ends before it begins. It may be true all the same: borders are crossed.
 */
export type Clash =
  | {
      readonly kind: 'two-states' | 'two-places'
      readonly person: string
      readonly events: readonly [Event, Event]
      readonly first: string
      readonly last: string
    }
  | { readonly kind: 'backwards'; readonly event: Event }

const folded = (place: string | null): string => (place ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const sharedDays = (a: CaseEvent, b: CaseEvent): { readonly first: string; readonly last: string } | null => {
  const [one, other] = [eventSpan(a).sure, eventSpan(b).sure]
  if (!one || !other) return null
  const [first, last] = [one.first > other.first ? one.first : other.first, one.last < other.last ? one.last : other.last]
  return first <= last ? { first, last } : null
}

const kindOf = (a: CaseEvent, b: CaseEvent, { first, last }: { first: string; last: string }): 'two-states' | 'two-places' | null => {
  if (a.state !== null && b.state !== null && a.state !== b.state) return 'two-states'
  if (folded(a.place) === '' || folded(b.place) === '' || folded(a.place) === folded(b.place)) return null
  const isSameHour = a.from?.hour !== null && a.from?.hour === b.from?.hour && a.from?.date === b.from?.date
  // On one day somebody may be in two places, one after the other.
  return isSameHour || first < last ? 'two-places' : null
}

/** Clashes among the events of a case, in the order of the events. */
export const clashesOf = (events: readonly Event[]): readonly Clash[] => {
  const clashes: Clash[] = events.filter(({ content }) => isBackwards(content)).map((event) => ({ kind: 'backwards', event }))
  for (const [at, a] of events.entries())
    for (const b of events.slice(at + 1)) {
      const shared = sharedDays(a.content, b.content)
      const kind = shared && kindOf(a.content, b.content, shared)
      if (!kind) continue
      for (const person of a.content.persons)
        if (b.content.persons.includes(person)) clashes.push({ kind, person, events: [a, b], ...shared })
    }
  return clashes
}
