import { colour, type Mark, type Pattern } from '../tokens.ts'
import { contrast } from './shade.ts'
import { type Attributes, type Box, element, type Point, rect } from './svg.ts'

/**
 * Patterns are drawn as the very lines and dots that fall inside a shape, not as `<pattern>`: so they need no id, look the
 * same in every renderer and stay sharp in print.
 */
export type Ring = readonly Point[]

/** A tenth of a pixel is enough for lines, and halves the bytes. */
const near = (value: number): number => Math.round(value * 10) / 10

type Weave = { angles: readonly number[]; gap: number; dotted?: boolean }
const weaves: Readonly<Record<Exclude<Pattern, 'solid'>, Weave>> = {
  rising: { angles: [-45], gap: 5 },
  falling: { angles: [45], gap: 5 },
  level: { angles: [0], gap: 4 },
  upright: { angles: [90], gap: 4 },
  cross: { angles: [-45, 45], gap: 6 },
  dots: { angles: [0], gap: 5, dotted: true },
}

const turn = ({ x, y }: Point, angle: number): Point => {
  const radians = (angle * Math.PI) / 180
  return { x: x * Math.cos(radians) - y * Math.sin(radians), y: x * Math.sin(radians) + y * Math.cos(radians) }
}

/** Where the level line at `y` enters and leaves the shape (even-odd rule), in pairs from left to right. */
const crossings = (rings: readonly Ring[], y: number): number[] => {
  const found: number[] = []
  for (const ring of rings)
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length]
      if (to && from.y <= y !== to.y <= y) found.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x))
    })
  return found.sort((a, b) => a - b)
}

type Span = { y: number; from: number; to: number }

const spans = (rings: readonly Ring[], gap: number): Span[] => {
  const heights = rings.flatMap((ring) => ring.map(({ y }) => y))
  const found: Span[] = []
  // lines keep to one grid for the whole picture, so that neighbouring shapes of one pattern run on
  for (let y = (Math.ceil(Math.min(...heights) / gap - 0.5) + 0.5) * gap; y < Math.max(...heights); y += gap) {
    const xs = crossings(rings, y)
    for (let pair = 0; pair + 1 < xs.length; pair += 2) found.push({ y, from: xs[pair] ?? 0, to: xs[pair + 1] ?? 0 })
  }
  return found
}

const strokes = (rings: readonly Ring[], angle: number, gap: number): string =>
  spans(
    rings.map((ring) => ring.map((point) => turn(point, -angle))),
    gap,
  )
    .map(({ y, from, to }) => {
      const [start, end] = [turn({ x: from, y }, angle), turn({ x: to, y }, angle)]
      return `M${near(start.x)} ${near(start.y)}L${near(end.x)} ${near(end.y)}`
    })
    .join('')

/** Dots keep their whole body inside, and every other row is shifted by half. */
const dots = (rings: readonly Ring[], gap: number): string =>
  spans(rings, gap)
    .flatMap(({ y, from, to }) => {
      const shift = Math.round(y / gap - 0.5) % 2 === 0 ? 0 : gap / 2
      const places: string[] = []
      for (let x = Math.ceil((from + 1.2 - shift) / gap) * gap + shift; x <= to - 1.2; x += gap) places.push(`M${near(x)} ${near(y)}h.01`)
      return places
    })
    .join('')

type Paint = { stroke: string; opacity?: number }

/** Lines or dots of a pattern inside a shape; empty for `solid`. */
export const drawnOver = (rings: readonly Ring[], pattern: Pattern, { stroke, opacity }: Paint): string => {
  if (pattern === 'solid') return ''
  const { angles, gap, dotted } = weaves[pattern]
  const d = dotted ? dots(rings, gap) : angles.map((angle) => strokes(rings, angle, gap)).join('')
  if (d === '') return ''
  return element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-opacity': opacity,
    'stroke-width': dotted ? 1.7 : 0.9,
    'stroke-linecap': dotted ? 'round' : 'butt',
  })
}

export const corners = ({ x, y, width, height }: Box): Ring => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

/** What a surface is filled with. */
export type Fill = Pick<Mark, 'fill' | 'pattern'>

/** Lines that show on the fill and stay behind the words: white on dark colours, ink on light ones. */
const lineOn = (fill: string): Paint =>
  contrast(fill, colour.surface) >= 3 ? { stroke: colour.surface, opacity: 0.6 } : { stroke: colour.ink, opacity: 0.5 }

/** A shape of straight edges in colour and pattern. */
export const filled = (rings: readonly Ring[], { fill, pattern }: Fill, attributes: Attributes = {}): string => {
  const d = rings.map((ring) => `M${ring.map(({ x, y }) => `${near(x)} ${near(y)}`).join('L')}Z`).join('')
  return element('path', { d, fill, 'fill-rule': 'evenodd', ...attributes }) + drawnOver(rings, pattern, lineOn(fill))
}

/** A rectangle in colour and pattern. */
export const marked = (box: Box, { fill, pattern }: Fill, attributes: Attributes = {}): string =>
  rect(box, { fill, ...attributes }) + drawnOver([corners(box)], pattern, lineOn(fill))

/** "Not covered": white, hatched in grey, the same in every chart. */
export const notCovered = (box: Box): string =>
  rect(box, { fill: colour.surface }) + drawnOver([corners(box)], 'rising', { stroke: colour.hatch })
