import { chartSize, colour } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { type Entry, legend } from './legend.ts'
import { widthOf } from './measure.ts'
import { marked } from './pattern.ts'
import { scale, ticksTo } from './scale.ts'
import { type Box, centred, type Chart, type ChartOptions, element, line, picture, type Point, round, settled, text } from './svg.ts'
import { plainMark, seriesStroke } from './symbol.ts'

/** One year of one series; `part` = the figure covers only part of the year. Years without a figure are simply absent. */
export type TrendPoint = { year: number; value: Figure; printed?: string; part?: boolean }

export type SmallMultiples = {
  from: number
  to: number
  /** One to three series, the same in every panel; a single one needs no name. */
  series: readonly string[]
  /** `points` holds one list per series. */
  panels: readonly { label: string; points: readonly (readonly TrendPoint[])[] }[]
  /** `own`: each panel has its own scale and says so. */
  scale: 'same' | 'own'
}

export type TrendLabels = {
  /** Of a panel whose scale is its own, e.g. "own scale" */
  ownScale: string
  /** In a panel without any figure. */
  nothing: string
  band: string
  part: string
}

const PANEL = { height: 104, gap: 26, head: 20, foot: 16 }
const bandFill = { fill: colour.accentSoft, pattern: 'rising' } as const

type Frame = Box & { toX: (year: number) => number; toY: (value: number) => number }

/** Runs of neighbouring whole years with exact figures; only these are joined. */
const runs = (points: readonly TrendPoint[]): { year: number; value: number }[][] => {
  const found: { year: number; value: number }[][] = []
  for (const { year, value, part } of points) {
    if (isBounds(value) || part) continue
    const last = found.at(-1)
    if (last?.at(-1)?.year === year - 1) last.push({ year, value })
    else found.push([{ year, value }])
  }
  return found
}

const pointDrawing = (point: TrendPoint, series: number, { toX, toY }: Frame): string => {
  const x = toX(point.year)
  if (isBounds(point.value)) {
    const band = { x: x - 3, y: toY(point.value.high), width: 6, height: toY(point.value.low) - toY(point.value.high) }
    return marked(band, bandFill, { stroke: seriesStroke(series).stroke, 'stroke-width': 0.8 })
  }
  const at = { x, y: toY(point.value) }
  return point.part ? partMark(at, series) : plainMark(at, series, 2.4)
}

/** Half a year, half a mark: an upright cross that no line reaches. */
const partMark = ({ x, y }: Point, series: number): string => {
  const paint = { ...seriesStroke(series), 'stroke-dasharray': undefined, 'stroke-width': 1.5 }
  return line({ x: x - 3.5, y }, { x: x + 3.5, y }, paint) + line({ x, y: y - 3.5 }, { x, y: y + 3.5 }, paint)
}

const seriesDrawing = (points: readonly TrendPoint[], series: number, frame: Frame): string => {
  const joined = runs(points)
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(({ year, value }) => `${round(frame.toX(year))} ${round(frame.toY(value))}`).join('L')}`)
  const path = joined.length ? element('path', { d: joined.join(''), fill: 'none', 'stroke-width': 1.6, ...seriesStroke(series) }) : ''
  return path + points.map((point) => pointDrawing(point, series, frame)).join('')
}

/** Labels of the last points, pushed apart so that they can be read. */
const lastLabels = (all: readonly (readonly TrendPoint[])[], frame: Frame, number: (value: number) => string): string => {
  const lasts = all
    .flatMap((points, series) => {
      const point = points.at(-1)
      return point ? [{ point, series, y: frame.toY(highest(point.value)) }] : []
    })
    .sort((a, b) => a.y - b.y)
  let above = -Infinity
  return lasts
    .map(({ point, series, y }) => {
      above = Math.max(y, above + 12)
      const words = point.printed ?? number(highest(point.value))
      return text({ x: frame.toX(point.year) + 6, y: centred(above, chartSize.label) }, words, {
        strong: true,
        fill: seriesStroke(series).stroke,
      })
    })
    .join('')
}

const yearTicks = (from: number, to: number): number[] => [...new Set([from, Math.round((from + to) / 2), to])]

const panelFrame = (
  box: Box,
  largest: number,
  { from, to }: SmallMultiples,
  number: (value: number) => string,
): { frame: Frame; grid: string } => {
  const ticks = ticksTo(largest, 2)
  const top = ticks.at(-1) ?? 1
  const axis = widthOf(number(top), { size: chartSize.small }) + 6
  const plot = { x: box.x + axis, y: box.y, width: box.width - axis - widthOf(number(top), { strong: true }) - 10, height: box.height }
  const frame = {
    ...plot,
    toX: scale([from, to], [plot.x + 5, plot.x + plot.width - 5]),
    toY: scale([0, top], [plot.y + plot.height, plot.y]),
  }
  const grid = ticks.map((tick) => {
    const y = frame.toY(tick)
    return (
      line({ x: plot.x, y }, { x: plot.x + plot.width, y }, { stroke: tick === 0 ? colour.edge : colour.gridline }) +
      text({ x: plot.x - 5, y: centred(y, chartSize.small) }, number(tick), { size: chartSize.small, fill: colour.inkSoft, anchor: 'end' })
    )
  })
  const years = yearTicks(from, to).map((year) =>
    text({ x: frame.toX(year), y: plot.y + plot.height + 13 }, String(year), {
      size: chartSize.small,
      fill: colour.inkSoft,
      anchor: 'middle',
    }),
  )
  return { frame, grid: [...grid, ...years].join('') }
}

const key = (data: SmallMultiples, labels: TrendLabels): Entry[] => {
  const points = data.panels.flatMap((panel) => panel.points.flat())
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const names = data.series.length < 2 ? [] : data.series
  return [
    ...names.map((words, series) => ({
      words,
      draw: (box: Box) =>
        line({ x: box.x, y: middle(box).y }, { x: box.x + box.width, y: middle(box).y }, { 'stroke-width': 1.6, ...seriesStroke(series) }) +
        plainMark(middle(box), series, 2.8),
    })),
    {
      words: points.some(({ value }) => isBounds(value)) ? labels.band : '',
      draw: (box) =>
        marked({ ...middle(box), x: middle(box).x - 3, y: box.y, width: 6, height: box.height }, bandFill, {
          stroke: colour.accent,
          'stroke-width': 0.8,
        }),
    },
    { words: points.some(({ part }) => part) ? labels.part : '', draw: (box) => partMark(middle(box), 0) },
  ]
}

/** Trends by country: gaps stay gaps, hidden figures are bands, part-years stand alone. */
export const smallMultiples = (data: SmallMultiples, labels: TrendLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const across = Math.min(Math.max(1, data.panels.length), Math.max(1, Math.floor((width + PANEL.gap) / 180)))
  const panelWidth = (width - (across - 1) * PANEL.gap) / across
  const largestOf = (points: readonly (readonly TrendPoint[])[]) => Math.max(0, ...points.flat().map(({ value }) => highest(value)))
  const overall = Math.max(0, ...data.panels.map(({ points }) => largestOf(points)))
  const explained = legend(key(data, labels), { x: 0, y: 0 }, width)
  const top = explained.height ? explained.height + 8 : 0
  const step = PANEL.head + PANEL.height + PANEL.foot + 16
  const parts = [explained.svg]
  data.panels.forEach((panel, index) => {
    const x = (index % across) * (panelWidth + PANEL.gap)
    const y = top + Math.floor(index / across) * step
    const largest = data.scale === 'same' ? overall : largestOf(panel.points)
    const { frame, grid } = panelFrame({ x, y: y + PANEL.head + 6, width: panelWidth, height: PANEL.height - 6 }, largest, data, number)
    parts.push(text({ x, y: y + 12 }, panel.label, { size: chartSize.heading, strong: true }), grid)
    if (data.scale === 'own')
      parts.push(text({ x: x + panelWidth, y: y + 12 }, labels.ownScale, { size: chartSize.small, fill: colour.inkSoft, anchor: 'end' }))
    if (panel.points.every((points) => points.length === 0))
      parts.push(
        text({ x: frame.x + frame.width / 2, y: centred(frame.y + frame.height / 2, 10) }, labels.nothing, {
          size: chartSize.small,
          fill: colour.inkSoft,
          anchor: 'middle',
        }),
      )
    panel.points.forEach((points, series) => parts.push(seriesDrawing(points, series, frame)))
    parts.push(lastLabels(panel.points, frame, number))
  })
  const rows = Math.ceil(data.panels.length / across)
  return picture(width, Math.max(1, top + rows * step - 14), parts)
}
