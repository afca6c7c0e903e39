import { boundsOf, inside } from './land.ts'
import type { Ring } from './pattern.ts'
import type { Box, Point } from './svg.ts'

/** A country to be named: where its mark stands and how much room mark and words take. */
export type ToLabel = { rings: readonly Ring[]; heart: Point; radius: number; width: number; height: number; area: number }
export type PlacedLabel = { box: Box; leader?: { from: Point; to: Point } }

type Ground = { width: number; height: number; others: readonly (readonly Ring[])[] }

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const reach = ({ x, y, width, height }: Box, at: Point): number =>
  Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height))

/** The middle first, then ever wider circles around the mark. */
const candidates = ({ heart, radius, width, height }: ToLabel): Box[] => {
  const boxAt = (x: number, y: number): Box => ({ x: x - width / 2, y: y - height / 2, width, height })
  const around = [3, 9, 16, 24, 34, 46, 60, 76, 94].flatMap((distance) =>
    Array.from({ length: 24 }, (_, step) => {
      const [right, down] = [Math.cos((step * Math.PI) / 12), Math.sin((step * Math.PI) / 12)]
      const out = radius + distance
      return boxAt(heart.x + right * (out + width / 2), heart.y + down * (out + height / 2))
    }),
  )
  return radius > 0 ? around : [boxAt(heart.x, heart.y), ...around]
}

const samples = ({ x, y, width, height }: Box): Point[] =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((across) => [0, 0.5, 1].map((down) => ({ x: x + width * across, y: y + height * down })))

const meets = (box: Box, ring: Ring): boolean => {
  const { left, right, top, bottom } = boundsOf(ring)
  return left <= box.x + box.width && right >= box.x && top <= box.y + box.height && bottom >= box.y
}

/** How many points of an outline lie under the words. */
const within = (box: Box, rings: readonly Ring[]): number =>
  rings.reduce((sum, ring) => (meets(box, ring) ? sum + ring.filter((point) => reach(box, point) === 0).length : sum), 0)

/** A line from the mark to the nearest point of the words, where these lie outside the country. */
const leaderOf = (box: Box, own: ToLabel): { from: Point; to: Point } | undefined => {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (inside(middle, own.rings)) return undefined
  const to = { x: Math.min(Math.max(own.heart.x, box.x), box.x + box.width), y: Math.min(Math.max(own.heart.y, box.y), box.y + box.height) }
  const length = Math.hypot(to.x - own.heart.x, to.y - own.heart.y)
  if (length < own.radius + 12) return undefined
  const share = own.radius / length
  return { from: { x: own.heart.x + (to.x - own.heart.x) * share, y: own.heart.y + (to.y - own.heart.y) * share }, to }
}

/** The leader as a string of small boxes that later labels keep clear of. */
const alongLeader = (box: Box, own: ToLabel): Box[] => {
  const leader = leaderOf(box, own)
  if (!leader) return []
  return [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => ({
    x: leader.from.x + (leader.to.x - leader.from.x) * share - 2,
    y: leader.from.y + (leader.to.y - leader.from.y) * share - 2,
    width: 4,
    height: 4,
  }))
}

/** What the distance of the words from their mark costs. */
const distanceCost = (box: Box, own: ToLabel): number => Math.max(0, reach(box, own.heart) - own.radius) * 0.2

/** Best wholly on its own land, next wholly over the sea; words across a coast or a border are hard to read. And never far. */
const cost = (box: Box, own: ToLabel, all: readonly ToLabel[], ground: Ground): number => {
  const foreign = (point: Point) => all.some((other) => other !== own && inside(point, other.rings))
  const count = { own: 0, foreign: 0, around: 0, sea: 0 }
  for (const point of samples(box)) {
    if (inside(point, own.rings)) count.own += 1
    else if (foreign(point)) count.foreign += 1
    else if (ground.others.some((rings) => inside(point, rings))) count.around += 1
    else count.sea += 1
  }
  const torn = Math.min(count.own, count.sea + count.around)
  const led = alongLeader(box, own).filter(foreign).length
  const coasts = [...all.map(({ rings }) => rings), ...ground.others].reduce((sum, rings) => sum + within(box, rings), 0)
  return distanceCost(box, own) + count.sea * 0.3 + count.around * 1.2 + count.foreign * 12 + torn * 3 + led * 8 + Math.min(coasts, 6)
}

const blocked = (box: Box, own: ToLabel, all: readonly ToLabel[], taken: readonly Box[], ground: Ground): boolean =>
  box.x < 2 ||
  box.y < 2 ||
  box.x + box.width > ground.width - 2 ||
  box.y + box.height > ground.height - 2 ||
  taken.some((other) => overlap(box, other)) ||
  alongLeader(box, own).some((step) => taken.some((other) => overlap(step, other))) ||
  all.some((other) => other.radius > 0 && reach(box, other.heart) < other.radius + (other === own ? 1 : 3))

/** The cheapest place of a label; the nearest where all are blocked. What costs more by its distance alone than another place in all is not weighed. */
const cheapestBox = (own: ToLabel, all: readonly ToLabel[], taken: readonly Box[], ground: Ground): Box => {
  const [nearest, ...others] = candidates(own) as [Box, ...Box[]]
  let [best, least] = [nearest, Infinity]
  for (const box of [nearest, ...others]) {
    if (distanceCost(box, own) >= least || blocked(box, own, all, taken, ground)) continue
    const price = cost(box, own, all, ground)
    if (price < least) [best, least] = [box, price]
  }
  return best
}

/** Places for all labels, the smallest countries first, since they have least choice; in the order given. */
export const placed = (all: readonly ToLabel[], ground: Ground): PlacedLabel[] => {
  const taken: Box[] = []
  const found = new Map<ToLabel, Box>()
  for (const own of [...all].sort((a, b) => a.area - b.area)) {
    const box = cheapestBox(own, all, taken, ground)
    taken.push(box, ...alongLeader(box, own))
    found.set(own, box)
  }
  return all.map((own) => {
    const box = found.get(own) ?? { ...own.heart, width: own.width, height: own.height }
    const leader = leaderOf(box, own)
    return leader ? { box, leader } : { box }
  })
}
