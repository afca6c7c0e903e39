import type { Flow, PaymentOnce } from './payments-of.ts'

/** Payments one after the other: each begins where the one before ended, and none need be earlier. It need not be the same money. */
export type Trail = readonly PaymentOnce[]
/** `isCut`: there are more than could be followed. */
export type Trails = { readonly trails: readonly Trail[]; readonly isCut: boolean }

/** A list that people read; whoever needs more narrows the case down. */
const MOST_TRAILS = 100
const MOST_STEPS = 5000
const LONGEST = 10

type Way = { readonly flows: readonly Flow[]; readonly earliest: string }
type Walk = {
  readonly next: (way: Way) => readonly Flow[]
  /** Whether a way that can go no further, or has come to its end, is one to show. */
  readonly isWhole: (way: Way, goesOn: boolean) => boolean
  readonly isEnd: (way: Way) => boolean
  /** `deepest` comes to an end soon, `shortest` shows the short ones first. */
  readonly order: 'shortest' | 'deepest'
}

const later = (one: string, other: string): string => (one > other ? one : other)

const along = (way: Way, flow: Flow): Way => ({ flows: [...way.flows, flow], earliest: later(way.earliest, flow.days.first) })

/** Whether a way has been at a place. */
const isOn = ({ flows }: Way, place: string): boolean => flows.some(({ from, to }) => from === place || to === place)

/** All ways from some beginnings. Where there are more than are shown, those that come later in the order are left out. */
const walked = (
  begins: readonly Way[],
  { next, isWhole, isEnd, order }: Walk,
): { readonly ways: readonly Way[]; readonly isCut: boolean } => {
  const [waiting, ways] = [[...begins], [] as Way[]]
  let [steps, taken] = [0, 0]
  let isTooLong = false
  const left = () => waiting.length - taken
  const take = () => (order === 'shortest' ? waiting[taken++] : waiting.pop())
  while (left() > 0 && steps < MOST_STEPS && ways.length < MOST_TRAILS) {
    const way = take()
    if (!way) break
    steps += 1
    const further = isEnd(way) ? [] : next(way)
    const isLongest = way.flows.length >= LONGEST
    isTooLong ||= isLongest && further.length > 0
    if (isWhole(way, further.length > 0 && !isLongest)) ways.push(way)
    if (!isLongest) waiting.push(...further.map((flow) => along(way, flow)))
  }
  return { ways, isCut: isTooLong || left() > 0 }
}

const begun = (flow: Flow): Way => ({ flows: [flow], earliest: flow.days.first })

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
    next: (way) => leaving(way).filter(({ to }) => !isOn(way, to)),
    isWhole: (_, goesOn) => !goesOn,
    isEnd: () => false,
    order: 'deepest',
  })
  return { trails: ways.map(trailOf), isCut }
}

/** Money that comes back to where it started; each round once, whichever of its payments one begins with. */
export const roundTrips = (flows: readonly Flow[]): Trails => {
  const leaving = after(flows)
  const home = ({ flows: [first] }: Way) => first?.from ?? ''
  const isBack = (way: Way) => way.flows.at(-1)?.to === home(way)
  const { ways, isCut } = walked(flows.filter(({ from, to }) => from !== to).map(begun), {
    next: (way) => leaving(way).filter(({ to }) => to === home(way) || !isOn(way, to)),
    isWhole: isBack,
    isEnd: isBack,
    order: 'shortest',
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
