import { chartSize, colour } from '../tokens.ts'
import { type Entry, legend } from './legend.ts'
import { widest, wrap } from './measure.ts'
import { scale } from './scale.ts'
import { block, type Box, type Chart, type ChartOptions, element, LEADING, line, picture, type Point, settled, text } from './svg.ts'
import { nameRoom, quiet, SLACK, strongName } from './type.ts'

export type IntervalRow = {
  label: string
  /** `undefined`: there is no number; then `printed` says why. */
  value: number | undefined
  /** An end that is left out is infinite; without an interval there is the point alone. */
  interval?: { low?: number; high?: number }
  printed: string
  /** Drawn filled and with strong words: what the reader is asked to look at. */
  isMarked?: true
}

/** Estimates with their intervals about a line of no difference, in groups under a heading each. */
export type Intervals = {
  groups: readonly { title: string; rows: readonly IntervalRow[] }[]
  /** Ends beyond it are drawn as arrows. */
  reach?: number
  dense?: true
}

/** `marked` and `others` explain the two marks; empty where all are alike. */
export type IntervalLabels = { axis: string; marked: string; others: string }

const ROW = { plain: 24, dense: 13.5 } as const
const STEPS = [1, 2, 5, 10]

/** Round steps that hold 0 and both ends. */
const ticksBetween = (low: number, high: number): readonly number[] => {
  const rough = Math.max(high - low, 1e-6) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)]
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

const finite = (values: readonly (number | undefined)[]): readonly number[] => values.filter((one) => one !== undefined)

const arrow = (at: Point, side: -1 | 1, fill: string): string =>
  element('path', { d: `M${at.x - side * 6} ${at.y - 3.5}L${at.x} ${at.y}L${at.x - side * 6} ${at.y + 3.5}Z`, fill })

const point = ({ x, y }: Point, isMarked: boolean, radius: number): string =>
  isMarked
    ? element('polygon', {
        points: `${x - radius * 1.4},${y} ${x},${y - radius * 1.4} ${x + radius * 1.4},${y} ${x},${y + radius * 1.4}`,
        fill: colour.caution,
        stroke: colour.caution,
      })
    : element('circle', { cx: x, cy: y, r: radius, fill: colour.surface, stroke: colour.accent, 'stroke-width': 1.6 })

type Plot = { toPixels: (value: number) => number; left: number; right: number; low: number; high: number; radius: number }

const rowDrawing = ({ value, interval, isMarked }: IntervalRow, y: number, plot: Plot): string => {
  const ink = isMarked ? colour.caution : colour.accent
  const paint = { stroke: ink, 'stroke-width': isMarked ? 1.8 : 1.2 }
  const parts: string[] = []
  if (interval) {
    const { low = -Infinity, high = Infinity } = interval
    const [from, to] = [Math.max(low, plot.low), Math.min(high, plot.high)]
    parts.push(line({ x: plot.toPixels(from), y }, { x: plot.toPixels(to), y }, paint))
    if (low < plot.low) parts.push(arrow({ x: plot.left, y }, -1, ink))
    if (high > plot.high) parts.push(arrow({ x: plot.right, y }, 1, ink))
  }
  if (value !== undefined && value >= plot.low && value <= plot.high)
    parts.push(point({ x: plot.toPixels(value), y }, isMarked === true, plot.radius))
  return parts.join('')
}

const key = ({ marked, others }: IntervalLabels): readonly Entry[] => {
  const middle = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  return [
    { words: marked, draw: (box) => point(middle(box), true, 3) },
    { words: others, draw: (box) => point(middle(box), false, 3) },
  ]
}

const ticksOf = ({ groups, reach = Infinity }: Intervals): readonly number[] => {
  const ends = finite(groups.flatMap(({ rows }) => rows.flatMap(({ value, interval }) => [value, interval?.low, interval?.high])))
  const within = ends.map((end) => Math.max(-reach, Math.min(reach, end)))
  return ticksBetween(Math.min(0, ...within), Math.max(0, ...within, within.length === 0 ? 1 : 0))
}

/** Estimates with intervals, one line each, about 0: gains by arm, differences between arms, or what items show between groups. */
export const intervals = (data: Intervals, labels: IntervalLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const rows = data.groups.flatMap((group) => group.rows)
  const size = data.dense ? chartSize.small : chartSize.value
  const type = { size }
  const left =
    nameRoom(
      rows.map(({ label }) => label),
      width * 0.34,
      type,
    ) + 8
  const right =
    width -
    Math.min(
      width * 0.34,
      widest(
        rows.map(({ printed }) => printed),
        { size, strong: true },
      ) * SLACK,
    ) -
    18
  const ticks = ticksOf(data)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const toPixels = scale([low, high], [left, right])
  const explained = legend(key(labels), { x: 0, y: 0 }, width)
  const axis = wrap(labels.axis, width - left, quiet)
  const top = explained.height + axis.length * 12 + 24
  const parts = [explained.svg, block({ x: left, y: explained.height + 6 + axis.length * 6 }, axis, quiet)]
  const plot: Plot = { toPixels, left, right, low, high, radius: data.dense ? 2.6 : 4 }
  let y = top
  const drawn: string[] = []
  // The grid stands behind rows alone: a heading is not crossed out by it.
  const ruled: { from: number; to: number }[] = [{ from: top - 3, to: top }]
  for (const { title, rows: own } of data.groups) {
    if (title !== '') {
      const lines = wrap(title, width, strongName)
      const height = lines.length * chartSize.value * LEADING + 8
      drawn.push(block({ x: 0, y: y + height / 2 }, lines, strongName))
      y += height
    }
    const from = y
    for (const row of own) {
      const named = wrap(row.label, left - 12, type)
      const said = wrap(row.printed, width - right - 14, { size, strong: row.isMarked === true })
      const height = Math.max(data.dense ? ROW.dense : ROW.plain, Math.max(named.length, said.length) * size * LEADING + 4)
      const middle = y + height / 2
      drawn.push(block({ x: 0, y: middle }, named, type), rowDrawing(row, middle, plot))
      drawn.push(block({ x: width, y: middle }, said, { size, anchor: 'end', strong: row.isMarked === true }))
      y += height
    }
    ruled.push({ from, to: y })
  }
  for (const tick of ticks) {
    const x = toPixels(tick)
    parts.push(text({ x, y: top - 8 }, number(tick), { ...quiet, anchor: 'middle' }))
    const paint = { stroke: tick === 0 ? colour.edge : colour.gridline, 'stroke-width': tick === 0 ? 1.4 : 1 }
    parts.push(...ruled.map(({ from, to }) => line({ x, y: from }, { x, y: to }, paint)))
  }
  return picture(width, y + 3, [...parts, ...drawn])
}
