import { chartSize, colour } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { legend } from './legend.ts'
import { widest, widthOf, wrap } from './measure.ts'
import { marked } from './pattern.ts'
import { scale, ticksTo } from './scale.ts'
import { block, centred, type Chart, type ChartOptions, line, picture, settled, text } from './svg.ts'
import { lettered, MARK } from './symbol.ts'

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
  /** Word of the band, e.g. "printed as <5: between 0 and 4". */
  band: string
}

const LANE = 19
const PAD = 5

type Placed = StripMark & { x: number; lane: number }

/** Marks that would touch go to the next lane of their row: every figure stays visible, none is joined to another. */
const inLanes = (marks: readonly StripMark[], toPixels: (value: number) => number): Placed[] => {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => highest(a.value) - highest(b.value) || a.source - b.source)
    .map((mark) => {
      const x = toPixels(highest(mark.value))
      const from = isBounds(mark.value) ? toPixels(mark.value.low) : x - MARK - 3
      const free = ends.findIndex((end) => end <= from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = x + MARK * (isBounds(mark.value) ? 3 : 1) + widthOf(mark.printed, { strong: true }) + 12
      return { ...mark, x, lane }
    })
}

const markDrawing = ({ x, value, source, printed }: Placed, letter: string, y: number, toPixels: (value: number) => number): string => {
  if (!isBounds(value))
    return lettered({ x, y }, source, letter) + text({ x: x + MARK + 5, y: centred(y, chartSize.label) }, printed, { strong: true })
  const band = { x: toPixels(value.low), y: y - 4, width: x - toPixels(value.low), height: 8 }
  const right = x + MARK * 2
  return (
    marked(band, bandFill, { stroke: colour.accent, 'stroke-width': 0.8 }) +
    lettered({ x: right, y }, source, letter) +
    text({ x: right + MARK + 5, y: centred(y, chartSize.label) }, printed, { strong: true })
  )
}

const bandFill = { fill: colour.accentSoft, pattern: 'rising' } as const

/** Figures of several sources side by side, row by row: never joined, never averaged. */
export const dotStrip = (data: DotStrip, labels: StripLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const groupWidth =
    widest(
      data.rows.map(({ group }) => group),
      { size: chartSize.value, strong: true },
    ) *
      1.04 +
    12
  const left =
    groupWidth +
    widest(
      data.rows.map(({ label }) => label),
      { size: chartSize.value },
    ) +
    18
  const right =
    width -
    Math.max(
      34,
      widest(
        data.rows.flatMap(({ marks }) => marks.map(({ printed }) => printed)),
        { strong: true },
      ) +
        MARK +
        10,
    )
  const ticks = ticksTo(Math.max(0, ...data.rows.flatMap(({ marks }) => marks.map(({ value }) => highest(value)))), 5)
  const toPixels = scale([0, ticks.at(-1) ?? 1], [left, right])
  const explained = legend(
    [
      ...data.sources.map(({ letter, label }, index) => ({
        words: label,
        draw: (box: { x: number; y: number; width: number; height: number }) =>
          lettered({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, index, letter),
      })),
      {
        words: data.rows.some(({ marks }) => marks.some(({ value }) => isBounds(value))) ? labels.band : '',
        draw: (box) => marked({ ...box, y: box.y + 2, height: 8 }, bandFill, { stroke: colour.accent, 'stroke-width': 0.8 }),
      },
    ],
    { x: 0, y: 0 },
    width,
  )
  const axis = wrap(labels.axis, right - left, { size: chartSize.small })
  const top = explained.height + axis.length * 12 + 22
  const parts = [
    explained.svg,
    block({ x: left, y: explained.height + 4 + axis.length * 6 }, axis, { size: chartSize.small, fill: colour.inkSoft }),
  ]
  const heights = data.rows.map(({ marks }) => Math.max(1, ...inLanes(marks, toPixels).map(({ lane }) => lane + 1)) * LANE + PAD)
  const bottom = top + heights.reduce((sum, height) => sum + height, 0)
  for (const tick of ticks) {
    const x = toPixels(tick)
    parts.push(line({ x, y: top - 3 }, { x, y: bottom }, { stroke: tick === 0 ? colour.edge : colour.gridline }))
    parts.push(text({ x, y: top - 8 }, number(tick), { size: chartSize.small, fill: colour.inkSoft, anchor: 'middle' }))
  }
  let y = top
  data.rows.forEach((row, index) => {
    const height = heights[index] ?? LANE
    const first = y + PAD / 2 + LANE / 2
    const opens = row.group !== data.rows[index - 1]?.group
    if (index > 0) parts.push(line({ x: opens ? 0 : groupWidth, y }, { x: width, y }, { stroke: opens ? colour.rule : colour.gridline }))
    if (opens) parts.push(text({ x: 0, y: centred(first, chartSize.value) }, row.group, { size: chartSize.value, strong: true }))
    parts.push(text({ x: left - 12, y: centred(first, chartSize.value) }, row.label, { size: chartSize.value, anchor: 'end' }))
    for (const mark of inLanes(row.marks, toPixels))
      parts.push(markDrawing(mark, data.sources[mark.source]?.letter ?? '?', first + mark.lane * LANE, toPixels))
    y += height
  })
  return picture(width, bottom + 1, parts)
}
