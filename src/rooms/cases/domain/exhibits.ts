import type { Exhibit } from '../contract/exhibit.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { once } from './once.ts'

type Exhibits = readonly Standing<Exhibit>[]

/** Each exhibit once, in the order of numbers: the last written version where it was changed twice at once. */
export const eachOnce = (exhibits: Exhibits): Exhibits =>
  [...new Map(exhibits.map((one) => [one.id, one])).values()].toSorted(
    (a, b) => Number(a.content.number.slice(2)) - Number(b.content.number.slice(2)),
  )

const madeFrom = (exhibits: Exhibits, id: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
  for (const { id: made, content } of exhibits)
    if (content.derivedFrom.includes(id) && !seen.has(made)) {
      seen.add(made)
      madeFrom(exhibits, made, seen)
    }
  return seen
}

/** The exhibits that one may have been made from: not itself, and none that was made from it. */
export const possibleOrigins = (exhibits: Exhibits, id: string | undefined): Exhibits => {
  const made = id === undefined ? new Set() : madeFrom(exhibits, id)
  return eachOnce(exhibits).filter((one) => one.id !== id && !made.has(one.id))
}

/** What would hang in the air without an exhibit: what it proves or shows, what happened to it, what was made from it; and what speaks for the accused. */
export type Naming = {
  readonly cells: number
  readonly events: number
  readonly derived: number
  /** Links of the network, events of the timeline, payments and answers on the group that it shows. */
  readonly shows: number
  readonly pointsAway: number
}

export const whatNames = ({ cell, custody, exhibit, link, event, payment, group }: CaseFile, id: string): Naming => ({
  cells: cell.filter(({ content }) => content.exhibit === id).length,
  events: custody.filter(({ content }) => content.exhibit === id).length,
  derived: eachOnce(exhibit).filter(({ content }) => content.derivedFrom.includes(id)).length,
  shows: [...once(link), ...once(event), ...once(payment), ...once(group)].filter(({ content }) => content.exhibits.includes(id)).length,
  pointsAway: exhibit.filter((one) => one.id === id && one.content.pointsAway).length,
})
