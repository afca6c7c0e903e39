import { chartSize, colour } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { type Entry, legend } from './legend.ts'
import { widest, widthOf, wrap } from './measure.ts'
import { marked } from './pattern.ts'
import { scale, ticksTo } from './scale.ts'
import { block, type Box, centred, type Chart, type ChartOptions, line, picture, settled, text } from './svg.ts'
import { lettered, MARK } from './symbol.ts'
import { name, nameRoom, quiet, SLACK, strong, strongName } from './type.ts'

/** What one source prints for one row. `printed` is the cell as the source has it. */
export type StripMark = { source: number; value: Figure; printed: string }

export type DotStrip = {
  /** In the order of their marks; the letter stands inside the mark. */
  sources: readonly { letter: string; label: string }[]
  /** One row per country and year; `group` (the country) is printed where it changes. */
  rows: readonly { group: string; label: string; marks: readonly StripMark[] }[]
}

export type StripLabels = {
  /** What is counted, in which unit; printed over the axis. */
  axis: string
  /** Word of the band, e.g. "figure published as <5: between 0 and 4". */
  band: string
}

const LANE = 19
const PAD = 5

type Placed = StripMark & { x: number; lane: number }

/** Where a mark and its words begin and end. The mark of a band stands before it, lest it be read as a value. */
const extent = ({ value, printed }: StripMark, toPixels: (value: number) => number): { x: number; from: number; to: number } => {
  const x = toPixels(highest(value))
  const words = widthOf(printed, strong) * SLACK + 12
  return isBounds(value)
    ? { x, from: toPixels(value.low) - 2 * MARK - 4, to: x + 4 + words }
    : { x, from: x - MARK - 3, to: x + MARK + 5 + words }
}

/** Marks that would touch go to the next lane of their row: every figure stays visible, none is joined to another. */
const inLanes = (marks: readonly StripMark[], toPixels: (value: number) => number): Placed[] => {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => highest(a.value) - highest(b.value) || a.source - b.source)
    .map((mark) => {
      const { x, from, to } = extent(mark, toPixels)
      const free = ends.findIndex((end) => end <= from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = to
      return { ...mark, x, lane }
    })
}

const bandFill = { fill: colour.accentSoft, pattern: 'rising' } as const
const edge = { stroke: colour.accent, 'stroke-width': 0.8 } as const

type Plot = { data: DotStrip; toPixels: (value: number) => number }

const markDrawing = ({ x, value, source, printed }: Placed, y: number, { data, toPixels }: Plot): string => {
  const letter = data.sources[source]?.letter ?? ''
  const words = (from: number) => text({ x: from, y: centred(y, chartSize.label) }, printed, strong)
  if (!isBounds(value)) return lettered({ x, y }, source, letter) + words(x + MARK + 5)
  const band = { x: toPixels(value.low), y: y - 4, width: x - toPixels(value.low), height: 8 }
  return marked(band, bandFill, edge) + lettered({ x: band.x - MARK - 4, y }, source, letter) + words(x + 5)
}

const key = ({ sources, rows }: DotStrip, band: string): Entry[] => {
  const bands = rows.some(({ marks }) => marks.some(({ value }) => isBounds(value)))
  const mark = (index: number, letter: string) => (box: Box) =>
    lettered({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, index, letter)
  return [
    ...sources.map(({ letter, label }, index) => ({ words: label, draw: mark(index, letter) })),
    { words: bands ? band : '', draw: (box) => marked({ ...box, y: box.y + 2, height: 8 }, bandFill, edge) },
  ]
}

type Columns = { groups: number; left: number; right: number }

const columnsOf = ({ rows }: DotStrip, width: number): Columns => {
  const countries = rows.map(({ group }) => group)
  const years = rows.map(({ label }) => label)
  const printed = rows.flatMap(({ marks }) => marks.map((mark) => mark.printed))
  const groups = nameRoom(countries, width * 0.3, strongName)
  const left = groups + nameRoom(years, width * 0.2) + 2 * MARK + 8
  return { groups, left, right: width - widest(printed, strong) * SLACK - MARK - 12 }
}

/** Figures of several sources side by side, row by row: never joined, never averaged. */
export const dotStrip = (data: DotStrip, labels: StripLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const { groups, left, right } = columnsOf(data, width)
  const ticks = ticksTo(Math.max(0, ...data.rows.flatMap(({ marks }) => marks.map(({ value }) => highest(value)))), 5)
  const toPixels = scale([0, ticks.at(-1) ?? 1], [left, right])
  const explained = legend(key(data, labels.band), { x: 0, y: 0 }, width)
  const axis = wrap(labels.axis, right - left, quiet)
  const top = explained.height + axis.length * 12 + 24
  const lanes = data.rows.map(({ marks }) => inLanes(marks, toPixels))
  const heights = lanes.map((marks) => Math.max(1, ...marks.map(({ lane }) => lane + 1)) * LANE + PAD)
  const bottom = top + heights.reduce((sum, height) => sum + height, 0)
  const parts = [explained.svg, block({ x: left, y: explained.height + 6 + axis.length * 6 }, axis, quiet)]
  for (const tick of ticks) {
    const x = toPixels(tick)
    parts.push(line({ x, y: top - 3 }, { x, y: bottom }, { stroke: tick === 0 ? colour.edge : colour.gridline }))
    parts.push(text({ x, y: top - 8 }, number(tick), { ...quiet, anchor: 'middle' }))
  }
  let y = top
  data.rows.forEach((row, index) => {
    const first = y + PAD / 2 + LANE / 2
    const opens = row.group !== data.rows[index - 1]?.group
    const rule = { stroke: opens ? colour.rule : colour.gridline }
    if (index > 0) parts.push(line({ x: opens ? 0 : groups, y }, { x: width, y }, rule))
    if (opens) parts.push(text({ x: 0, y: centred(first, chartSize.value) }, row.group, strongName))
    parts.push(text({ x: groups, y: centred(first, chartSize.value) }, row.label, name))
    for (const mark of lanes[index] ?? []) parts.push(markDrawing(mark, first + mark.lane * LANE, { data, toPixels }))
    y += heights[index] ?? LANE
  })
  return picture(width, bottom + 1, parts)
}
