import type { CaseEvent } from '../../contract/case-event.ts'
import type { Standing } from '../case-file.ts'

export const LANES = ['person', 'place', 'exhibit'] as const
export type LaneKind = (typeof LANES)[number]

/** One row of a timeline: whose it is (an id, or a place as it was first written), and its events. */
export type Lane = { readonly of: string; readonly events: readonly Standing<CaseEvent>[] }

const keysOf = ({ persons, place, exhibits }: CaseEvent, by: LaneKind): readonly string[] => {
  switch (by) {
    case 'person':
      return persons
    case 'exhibit':
      return exhibits
    case 'place':
      return place === null ? [] : [place]
  }
}

/** Events by person, place or exhibit, in the order in which each first comes; those that have none stand in a lane of their own, named ''. */
export const lanesOf = (events: readonly Standing<CaseEvent>[], by: LaneKind): readonly Lane[] => {
  const lanes = new Map<string, { of: string; events: Standing<CaseEvent>[] }>()
  for (const event of events) {
    const keys = keysOf(event.content, by)
    for (const of of keys.length === 0 ? [''] : keys) {
      const key = of.toLowerCase()
      const lane = lanes.get(key) ?? { of, events: [] }
      lane.events.push(event)
      lanes.set(key, lane)
    }
  }
  const own = [...lanes.values()]
  return [...own.filter(({ of }) => of !== ''), ...own.filter(({ of }) => of === '')]
}
