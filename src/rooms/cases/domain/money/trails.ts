import type { Flow, PaymentOnce } from './payments-of.ts'

/** Payments one after the other: each begins where the one before ended, and none need be earlier. It need not be the same money. */
export type Trail = readonly PaymentOnce[]
/** `isCut`: there are more than could be followed. */
export type Trails = { readonly trails: readonly Trail[]; readonly isCut: boolean }

/** A list that people read; whoever needs more narrows the case down. */
const MOST_TRAILS = 100
const MOST_STEPS = 20_000
const LONGEST = 10

type Way = { readonly flows: readonly Flow[]; readonly places: ReadonlySet<string>; readonly earliest: string }
type Walk = {
  readonly next: (way: Way) => readonly Flow[]
  /** Whether a way that can go no further, or has come to its end, is one to show. */
  readonly isWhole: (way: Way, goesOn: boolean) => boolean
  readonly isEnd: (way: Way) => boolean
}

const later = (one: string, other: string): string => (one > other ? one : other)

const along = (way: Way, flow: Flow): Way => ({
  flows: [...way.flows, flow],
  places: new Set([...way.places, flow.to]),
  earliest: later(way.earliest, flow.days.first),
})

/** All ways from some beginnings, depth first, in the order in which the payments were written. */
const walked = (begins: readonly Way[], { next, isWhole, isEnd }: Walk): { readonly ways: readonly Way[]; readonly isCut: boolean } => {
  const [waiting, ways] = [begins.toReversed(), [] as Way[]]
  let steps = 0
  let isTooLong = false
  while (waiting.length > 0 && steps < MOST_STEPS && ways.length < MOST_TRAILS) {
    const way = waiting.pop()
    if (!way) break
    steps += 1
    const further = isEnd(way) ? [] : next(way)
    const isLongest = way.flows.length >= LONGEST
    isTooLong ||= isLongest && further.length > 0
    if (isWhole(way, further.length > 0 && !isLongest)) ways.push(way)
    if (!isLongest) for (const flow of further.toReversed()) waiting.push(along(way, flow))
  }
  return { ways, isCut: isTooLong || waiting.length > 0 }
}

const begun = (flow: Flow): Way => ({ flows: [flow], places: new Set([flow.from, flow.to]), earliest: flow.days.first })

const after = (flows: readonly Flow[]) => {
  const leaving = Map.groupBy(flows, ({ from }) => from)
  return ({ flows: taken, earliest }: Way): readonly Flow[] =>
    (leaving.get(taken.at(-1)?.to ?? '') ?? []).filter((flow) => flow.days.last >= earliest && !taken.includes(flow))
}

const trailOf = ({ flows }: Way): Trail => flows.map(({ payment }) => payment)

/** From what somebody paid to those with whom it ends: as far as the days allow, and never twice through one place. */
export const trailsFrom = (flows: readonly Flow[], start: string): Trails => {
  const leaving = after(flows)
  const { ways, isCut } = walked(flows.filter(({ from }) => from === start).map(begun), {
    next: (way) => leaving(way).filter(({ to }) => !way.places.has(to)),
    isWhole: (_, goesOn) => !goesOn,
    isEnd: () => false,
  })
  return { trails: ways.map(trailOf), isCut }
}

/** Money that comes back to where it started; each round once, whichever of its payments one begins with. */
export const roundTrips = (flows: readonly Flow[]): Trails => {
  const leaving = after(flows)
  const home = ({ flows: [first] }: Way) => first?.from ?? ''
  const isBack = (way: Way) => way.flows.at(-1)?.to === home(way)
  const { ways, isCut } = walked(flows.filter(({ from, to }) => from !== to).map(begun), {
    next: (way) => leaving(way).filter(({ to }) => !way.places.has(to) || to === home(way)),
    isWhole: isBack,
    isEnd: isBack,
  })
  const once = new Map(
    ways.map((way) => [
      way.flows
        .map(({ payment }) => payment.id)
        .toSorted()
        .join(' '),
      way,
    ]),
  )
  return { trails: [...once.values()].map(trailOf), isCut }
}
