import { chartSize, colour, sequence } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { widest, wrap } from './measure.ts'
import { marked } from './pattern.ts'
import { scale, ticksTo } from './scale.ts'
import { block, type Box, centred, type Chart, type ChartOptions, LEADING, line, picture, rect, settled, text } from './svg.ts'
import { name, nameRoom, quiet, SLACK, strongName } from './type.ts'

export type RankRow = {
  label: string
  /** `undefined`: not measured, or withheld; then `printed` says which and no length is drawn. */
  value: Figure | undefined
  printed: string
  /** Interval around the value, same unit. */
  interval?: { low: number; high: number }
}

/** Rows in the order in which they are drawn; the caller ranks them, and lets ties share a rank. */
export type Rank = { rows: readonly RankRow[] }

/** `axis`: what is measured and in which unit. `interval`: what the thin line means; empty where there is none. */
export type RankLabels = { axis: string; interval: string }

const ROW = 23
const BAR = 13

const whisker = ({ low, high }: { low: number; high: number }, y: number, toPixels: (value: number) => number): string => {
  const paint = { stroke: colour.ink, 'stroke-width': 1.1 }
  const [from, to] = [toPixels(low), toPixels(high)]
  const caps = [from, to].map((x) => line({ x, y: y - 3.5 }, { x, y: y + 3.5 }, paint)).join('')
  return line({ x: from, y }, { x: to, y }, paint) + caps
}

const barDrawing = ({ value, interval }: RankRow, y: number, toPixels: (value: number) => number): string => {
  if (value === undefined) return ''
  const box: Box = { x: toPixels(0), y: y - BAR / 2, width: toPixels(highest(value)) - toPixels(0), height: BAR }
  if (isBounds(value)) return marked(box, { fill: colour.accentSoft, pattern: 'rising' }, { stroke: colour.accent, 'stroke-width': 0.8 }) // a lighter bar lets the line be seen on it
  return interval ? rect(box, { fill: sequence[3] }) + whisker(interval, y, toPixels) : rect(box, { fill: colour.accent })
}

const reach = ({ value, interval }: RankRow): number => Math.max(value === undefined ? 0 : highest(value), interval?.high ?? 0)

/** Lengths from 0 with their values in a column at the right, and intervals where there are any. */
export const rank = (data: Rank, labels: RankLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const labelled = data.rows.map(({ label }) => label)
  const printed = data.rows.map((row) => row.printed)
  const left = nameRoom(labelled, width * 0.42)
  const right = width - widest(printed, strongName) * SLACK - 16
  const whole = data.rows.every((row) => Number.isInteger(reach(row)))
  const ticks = ticksTo(Math.max(0, ...data.rows.map(reach)), 4, whole)
  const toPixels = scale([0, ticks.at(-1) ?? 1], [left, right])
  const axis = wrap([labels.axis, labels.interval].filter((words) => words !== '').join(' · '), right - left, quiet)
  const top = axis.length * 12 + 24
  const names = data.rows.map(({ label }) => wrap(label, left - 8, name))
  const heights = names.map((lines) => Math.max(ROW, lines.length * chartSize.value * LEADING + 5))
  const bottom = top + heights.reduce((sum, height) => sum + height, 0)
  const parts = [block({ x: left, y: 2 + axis.length * 6 }, axis, quiet)]
  for (const tick of ticks) {
    const x = toPixels(tick)
    parts.push(text({ x, y: top - 8 }, number(tick), { ...quiet, anchor: 'middle' }))
    parts.push(line({ x, y: top - 3 }, { x, y: bottom }, { stroke: tick === 0 ? colour.edge : colour.gridline }))
  }
  let y = top
  data.rows.forEach((row, index) => {
    const middle = y + (heights[index] ?? ROW) / 2
    parts.push(block({ x: 0, y: middle }, names[index] ?? [], name), barDrawing(row, middle, toPixels))
    parts.push(
      text({ x: width, y: centred(middle, chartSize.value) }, row.printed, {
        ...(row.value === undefined ? quiet : strongName),
        anchor: 'end',
      }),
    )
    y += heights[index] ?? ROW
  })
  return picture(width, bottom + 1, parts)
}
