import { chartSize, colour } from '../tokens.ts'
import { legend } from './legend.ts'
import { widthOf } from './measure.ts'
import { type Box, centred, type Chart, type ChartOptions, element, line, picture, type Point, rect, settled, text } from './svg.ts'

/** Filled, hollow or square: what kind of thing stands there, told apart without colour. */
export type NodeShape = 'filled' | 'hollow' | 'square'
export type LinkLine = 'solid' | 'dashed' | 'dotted'

export type NetworkDrawing = {
  /** Places from 0 to 1 on each side. Whoever is `chosen` is named first and drawn in bold. */
  nodes: readonly (Point & { label: string; shape: NodeShape; chosen?: boolean })[]
  /** By places in the list of nodes. */
  links: readonly { ends: readonly [number, number]; line: LinkLine; chosen?: boolean }[]
  /** The words of shapes and lines; an empty one is left out. */
  words: Readonly<Record<NodeShape | LinkLine, string>>
}

const RADIUS = 6
const MARGIN = { side: 46, top: 18, foot: 26 }
const DASHES: Readonly<Record<LinkLine, string | undefined>> = { solid: undefined, dashed: '6 3', dotted: '1.5 2.5' }

/** The part of the picture in which nodes stand, in pixels; whoever lays something over them asks here. */
export const networkField = (width: number): Box => ({
  x: MARGIN.side,
  y: MARGIN.top,
  width: width - 2 * MARGIN.side,
  height: Math.round(width * 0.62),
})

const placeIn = (field: Box, { x, y }: Point): Point => ({ x: field.x + x * field.width, y: field.y + y * field.height })

const mark = (at: Point, shape: NodeShape, chosen: boolean): string => {
  const paint = { stroke: chosen ? colour.ink : shape === 'square' ? colour.inkSoft : colour.accent, 'stroke-width': chosen ? 3 : 1.5 }
  if (shape === 'square')
    return rect(
      { x: at.x - RADIUS + 1, y: at.y - RADIUS + 1, width: 2 * RADIUS - 2, height: 2 * RADIUS - 2 },
      { fill: colour.surfaceSoft, ...paint },
    )
  return element('circle', { cx: at.x, cy: at.y, r: RADIUS, fill: shape === 'hollow' ? colour.surface : colour.accent, ...paint })
}

/** So many lines lie over one another: they are drawn finer, or nothing but grey is seen. */
const DENSE = 400

const stroke = (how: LinkLine, chosen: boolean, dense = false) => ({
  stroke: chosen ? colour.ink : dense ? colour.rule : colour.edge,
  'stroke-width': chosen ? 2.2 : dense ? 0.6 : 1.1,
  'stroke-dasharray': DASHES[how],
})

const touch = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Where a label may stand: under its node, over it, or beside it. */
const around = ({ x, y }: Point, width: number): readonly Box[] => {
  const height = chartSize.small
  return [
    { x: x - width / 2, y: y + RADIUS + 2, width, height },
    { x: x - width / 2, y: y - RADIUS - height - 3, width, height },
    { x: x + RADIUS + 4, y: y - height / 2, width, height },
    { x: x - RADIUS - 4 - width, y: y - height / 2, width, height },
  ]
}

/** Labels for which there is room, those of the chosen first: one over another would be none. */
const labels = (nodes: NetworkDrawing['nodes'], places: readonly Point[], whole: Box): string => {
  const taken: Box[] = places.map(({ x, y }) => ({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS }))
  const order = [...nodes.entries()].toSorted(
    ([a, { chosen: one }], [b, { chosen: other }]) => Number(other ?? false) - Number(one ?? false) || a - b,
  )
  return order
    .map(([at, { label, chosen }]) => {
      const place = places[at]
      if (!place || label === '') return ''
      const width = widthOf(label, { size: chartSize.small, strong: true }) + 2
      const box = around(place, width).find(
        (one) =>
          one.x >= 0 &&
          one.x + one.width <= whole.width &&
          one.y >= 0 &&
          one.y + one.height <= whole.height &&
          !taken.some((other) => touch(one, other)),
      )
      if (!box) return ''
      taken.push(box)
      const under = rect(box, { fill: colour.surface, 'fill-opacity': 0.85 })
      const style = { size: chartSize.small, strong: chosen ?? false, anchor: 'middle' } as const
      return under + text({ x: box.x + width / 2, y: centred(box.y + box.height / 2, chartSize.small) }, label, style)
    })
    .join('')
}

/** Who is linked to whom. Places, sizes and colours of nodes say nothing of anybody: size and tone are the same for all. */
export const network = ({ nodes, links, words }: NetworkDrawing, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const field = networkField(width)
  const places = nodes.map((node) => placeIn(field, node))
  const foot = field.y + field.height + MARGIN.foot
  const key = legend(
    [
      ...(['filled', 'hollow', 'square'] as const).map((shape) => ({
        words: words[shape],
        draw: ({ x, y, width: w, height }: Box) => mark({ x: x + w / 2, y: y + height / 2 }, shape, false),
      })),
      ...(['solid', 'dashed', 'dotted'] as const).map((how) => ({
        words: words[how],
        draw: ({ x, y, width: w, height }: Box) => line({ x, y: y + height / 2 }, { x: x + w, y: y + height / 2 }, stroke(how, false)),
      })),
    ],
    { x: 0, y: foot },
    width,
  )
  // Chosen lines lie over the others.
  const lines = links
    .toSorted((a, b) => Number(a.chosen ?? false) - Number(b.chosen ?? false))
    .map(({ ends: [a, b], line: how, chosen }) => {
      const [from, to] = [places[a], places[b]]
      return from && to ? line(from, to, stroke(how, chosen ?? false, links.length > DENSE)) : ''
    })
  const marks = nodes.map(({ shape, chosen }, at) => mark(places[at] ?? { x: 0, y: 0 }, shape, chosen ?? false))
  const whole = { x: 0, y: 0, width, height: foot }
  return picture(width, foot + key.height + 2, [...lines, ...marks, labels(nodes, places, whole), key.svg])
}
