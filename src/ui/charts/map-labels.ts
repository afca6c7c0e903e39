import { inside } from './land.ts'
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

/** On its own land a label costs nothing, over the sea a little, on a neighbour much; and it should not go far. */
const cost = (box: Box, own: ToLabel, all: readonly ToLabel[], ground: Ground): number => {
  let sum = reach(box, own.heart) * 0.12
  for (const point of samples(box)) {
    if (inside(point, own.rings)) continue
    if (all.some((other) => other !== own && inside(point, other.rings))) sum += 8
    else sum += ground.others.some((rings) => inside(point, rings)) ? 2.5 : 0.7
  }
  return sum
}

const blocked = (box: Box, own: ToLabel, all: readonly ToLabel[], taken: readonly Box[], ground: Ground): boolean =>
  box.x < 2 ||
  box.y < 2 ||
  box.x + box.width > ground.width - 2 ||
  box.y + box.height > ground.height - 2 ||
  taken.some((other) => overlap(box, other)) ||
  all.some((other) => other.radius > 0 && reach(box, other.heart) < other.radius + (other === own ? 1 : 3))

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

/** Places for all labels, the largest countries first; in the order given. */
export const placed = (all: readonly ToLabel[], ground: Ground): PlacedLabel[] => {
  const taken: Box[] = []
  const found = new Map<ToLabel, Box>()
  for (const own of [...all].sort((a, b) => b.area - a.area)) {
    const ranked = candidates(own).map((box) => ({
      box,
      price: blocked(box, own, all, taken, ground) ? Infinity : cost(box, own, all, ground),
    }))
    const cheapest = ranked.reduce((best, next) => (next.price < best.price ? next : best))
    taken.push(cheapest.box)
    found.set(own, cheapest.box)
  }
  return all.map((own) => {
    const box = found.get(own) ?? { ...own.heart, width: own.width, height: own.height }
    const leader = leaderOf(box, own)
    return leader ? { box, leader } : { box }
  })
}
