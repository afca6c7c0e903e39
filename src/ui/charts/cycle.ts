import { chartSize, colour, sequence } from '../tokens.ts'
import { wrap } from './measure.ts'
import {
  block,
  centred,
  type Chart,
  type ChartOptions,
  element,
  LEADING,
  picture,
  type Point,
  rect,
  round,
  settled,
  text,
  type TextStyle,
} from './svg.ts'
import { quiet } from './type.ts'

/** Stations of the cycle in order, clockwise from the upper left; the last leads back to the first. */
export type Cycle = {
  stations: readonly { words: string; note?: string }[]
  /** What stands in the middle; may be empty. */
  middle: string
}

const NODE = 15
const title = { size: 14, strong: true } as const satisfies TextStyle
const heart = { size: 13, fill: colour.accent } as const satisfies TextStyle

type Words = { lines: string[]; notes: string[]; height: number }

const wordsOf = ({ words, note = '' }: Cycle['stations'][number], room: number): Words => {
  const lines = wrap(words, room, title)
  const notes = note === '' ? [] : wrap(note, room, quiet)
  return { lines, notes, height: lines.length * title.size * LEADING + notes.length * chartSize.small * LEADING }
}

const wordsDrawing = ({ lines, notes, height }: Words, node: Point, above: boolean): string => {
  const top = above ? node.y - NODE - 8 - height : node.y + NODE + 8
  const first = lines.length * title.size * LEADING
  return (
    block({ x: node.x, y: top + first / 2 }, lines, { ...title, anchor: 'middle' }) +
    block({ x: node.x, y: top + first + (height - first) / 2 }, notes, { ...quiet, anchor: 'middle' })
  )
}

/** An arrowhead on the track, turned by quarters: 0 to the right, 1 down, 2 to the left, 3 up. */
const chevron = ({ x, y }: Point, quarters: number): string => {
  const corners = [
    { x: 8, y: 0 },
    { x: -5, y: 7 },
    { x: -5, y: -7 },
  ]
  const turned = corners.map((corner) => {
    let at = corner
    for (let quarter = 0; quarter < quarters; quarter += 1) at = { x: -at.y, y: at.x }
    return `${round(x + at.x)},${round(y + at.y)}`
  })
  return element('polygon', { points: turned.join(' '), fill: colour.accent })
}

const stop = ({ x, y }: Point, index: number): string =>
  element('circle', { cx: x, cy: y, r: NODE, fill: colour.accent, stroke: colour.surface, 'stroke-width': 3 }) +
  text({ x, y: centred(y, 13) }, String(index + 1), { size: 13, strong: true, fill: colour.surface, anchor: 'middle' })

/** Places along one straight of the track; a single station stands in its middle. */
const along = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, (_, place) => (count === 1 ? (from + to) / 2 : from + ((to - from) * place) / (count - 1)))

const between = (nodes: readonly Point[], quarters: number): string =>
  nodes
    .slice(1)
    .map((node, index) => chevron({ x: (node.x + (nodes[index]?.x ?? node.x)) / 2, y: node.y }, quarters))
    .join('')

/** The whole cycle as a ring of stations, each leading to the next, the last back to the first. */
export const cycle = ({ stations, middle }: Cycle, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  if (stations.length === 0) return picture(width, 1, [])
  const upper = Math.ceil(stations.length / 2)
  const room = Math.min(220, width / Math.max(1, upper) - 14)
  const words = stations.map((station) => wordsOf(station, room))
  const tallest = (of: readonly Words[]) => Math.max(0, ...of.map(({ height }) => height))
  const [from, to] = [room / 2 + 2, width - room / 2 - 2]
  const bend = Math.min(58, from - 8)
  const top = tallest(words.slice(0, upper)) + NODE + 10
  const bottom = top + 2 * bend
  const over = along(upper, from, to).map((x) => ({ x, y: top }))
  const under = along(stations.length - upper, to, from).map((x) => ({ x, y: bottom }))
  const nodes = [...over, ...under]
  const ring = { x: from - bend, y: top, width: to - from + 2 * bend, height: 2 * bend }
  const track = rect(ring, { rx: bend, fill: 'none', stroke: sequence[1], 'stroke-width': 9 })
  const turns = chevron({ x: ring.x + ring.width, y: top + bend }, 1) + chevron({ x: ring.x, y: top + bend }, 3)
  const inner = block({ x: width / 2, y: top + bend }, wrap(middle, (to - from) * 0.9, heart), { ...heart, anchor: 'middle' })
  const named = nodes.map((node, index) => wordsDrawing(words[index] ?? { lines: [], notes: [], height: 0 }, node, index < upper))
  const arrows = between(over, 0) + between(under, 2) + turns
  return picture(width, bottom + NODE + 10 + tallest(words.slice(upper)), [track, arrows, ...nodes.map(stop), ...named, inner])
}
