import type { Reader } from '../db/handles.ts'
import type { ChainLink, LinkRow } from './link.ts'

export type ChainRecord = { readonly kind: string; readonly id: string }
export type Start = ChainRecord & { readonly programmeId: string }
/** `from` rests on `to`. */
export type Step = { readonly from: ChainRecord; readonly to: ChainRecord }

/** `back` to what a record rests on, down to what was said; `forward` to what rests on it. */
export type Direction = 'back' | 'forward'

export type Walk = {
  readonly steps: readonly Step[]
  /** There is more than `LONGEST` steps: the nearest are here. */
  readonly cut: boolean
}

const LONGEST = 5000

/**
 * Walks from one record along all links of its programme that the actor sees, the nearest first; each link once.
 * @param links of all rooms, as `Rooms.links` joins them
 */
export const walk = async (db: Reader<unknown>, links: readonly ChainLink[], start: Start, direction: Direction): Promise<Walk> => {
  const steps: Step[] = []
  const met = new Set([keyOf(start)])
  let front: readonly ChainRecord[] = [start]
  while (front.length > 0 && steps.length < LONGEST) {
    const found: Step[] = []
    for (const link of links) found.push(...(await stepsAlong(db, link, { programmeId: start.programmeId, front, direction })))
    steps.push(...found)
    front = found.map((step) => (direction === 'back' ? step.to : step.from)).filter((record) => isNew(met, record))
  }
  return { steps: steps.slice(0, LONGEST), cut: steps.length > LONGEST || front.length > 0 }
}

const keyOf = ({ kind, id }: ChainRecord): string => `${kind} ${id}`

const isNew = (met: Set<string>, record: ChainRecord): boolean => {
  const known = met.has(keyOf(record))
  met.add(keyOf(record))
  return !known
}

type Front = { readonly programmeId: string; readonly front: readonly ChainRecord[]; readonly direction: Direction }

const stepsAlong = async (db: Reader<unknown>, link: ChainLink, { programmeId, front, direction }: Front): Promise<readonly Step[]> => {
  const [near, kind] = direction === 'back' ? (['from', link.from] as const) : (['to', link.to] as const)
  const ids = front.filter((record) => record.kind === kind).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = link.rows(db, programmeId).as('link')
  const found: LinkRow[] = await (db as Reader<Record<'link', LinkRow>>)
    .selectFrom(rows)
    .select(['link.from', 'link.to'])
    .where(`link.${near}`, 'in', ids)
    .orderBy('link.from')
    .orderBy('link.to')
    .limit(LONGEST + 1)
    .execute()
  return found.map(({ from, to }) => ({ from: { kind: link.from, id: from }, to: { kind: link.to, id: to } }))
}
