import { chartSize, colour } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { type Entry, legend } from './legend.ts'
import { widest, widthOf } from './measure.ts'
import { type Fill, marked } from './pattern.ts'
import { scale, ticksTo } from './scale.ts'
import { type Box, centred, type Chart, type ChartOptions, element, line, picture, type Point, round, settled, text } from './svg.ts'
import { quiet, SLACK, strong, strongName } from './type.ts'
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

const PANEL = { height: 92, gap: 18, head: 20, foot: 16, least: 148 }
const EMPTY = 19

/** A year's room for bands, which the series share: one over another would hide it. */
const BAND = 6
/** As the marks of the series are: full, open, and crossed. */
const bandFills = [
  { fill: colour.accentSoft, pattern: 'rising' },
  { fill: colour.surface, pattern: 'solid' },
  { fill: colour.accentSoft, pattern: 'cross' },
] as const satisfies readonly Fill[]

const bandDrawing = (box: Box, series: number): string =>
  marked(box, bandFills[series % bandFills.length] ?? bandFills[0], { stroke: seriesStroke(series).stroke, 'stroke-width': 0.8 })

type Frame = Box & { series: number; toX: (year: number) => number; toY: (value: number) => number }

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

const pointDrawing = (point: TrendPoint, series: number, { series: all, toX, toY }: Frame): string => {
  const x = toX(point.year)
  if (isBounds(point.value)) {
    const [width, height] = [BAND / all, toY(point.value.low) - toY(point.value.high)]
    return bandDrawing({ x: x - BAND / 2 + series * width, y: toY(point.value.high), width, height }, series)
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
      return point ? [{ point, series, y: Math.min(frame.toY(highest(point.value)), frame.y + frame.height - 6) }] : []
    })
    .sort((a, b) => a.y - b.y)
  const lowest = frame.y + frame.height - 6
  let above = -Infinity
  return lasts
    .map(({ point, series, y }, index) => {
      above = Math.max(Math.min(y, lowest - (lasts.length - 1 - index) * 12), above + 12)
      const words = point.printed ?? number(highest(point.value))
      const style = { strong: true, fill: seriesStroke(series).stroke }
      return text({ x: frame.toX(point.year) + 6, y: centred(above, chartSize.label) }, words, style)
    })
    .join('')
}

/** What all panels share; `axis` is the room for the numbers of the upright scale, so that panels line up. */
type Setting = { data: SmallMultiples; number: (value: number) => string; axis: number }

const yearTicks = (from: number, to: number): number[] => [...new Set([from, Math.round((from + to) / 2), to])]

const frameOf = (box: Box, top: number, { data, number, axis }: Setting): Frame => {
  const plot = { x: box.x + axis, y: box.y, width: box.width - axis - widthOf(number(top), strong) - 4, height: box.height }
  const toX = scale([data.from, Math.max(data.to, data.from + 1)], [plot.x + 5, plot.x + plot.width - 5])
  return { ...plot, series: Math.max(1, data.series.length), toX, toY: scale([0, top], [plot.y + plot.height, plot.y]) }
}

const gridDrawing = (frame: Frame, ticks: readonly number[], { data, number }: Setting): string => {
  const levels = ticks.map((tick) => {
    const y = frame.toY(tick)
    const stroke = tick === 0 ? colour.edge : colour.gridline
    const level = line({ x: frame.x, y }, { x: frame.x + frame.width, y }, { stroke })
    return level + text({ x: frame.x - 5, y: centred(y, chartSize.small) }, number(tick), { ...quiet, anchor: 'end' })
  })
  const foot = frame.y + frame.height + 13
  const years = yearTicks(data.from, data.to).map((year) =>
    text({ x: frame.toX(year), y: foot }, String(year), { ...quiet, anchor: 'middle' }),
  )
  return [...levels, ...years].join('')
}

const key = (data: SmallMultiples, labels: TrendLabels): Entry[] => {
  const points = data.panels.flatMap((panel) => panel.points.flat())
  const banded = [
    ...new Set(data.panels.flatMap((panel) => panel.points.flatMap((of, at) => (of.some(({ value }) => isBounds(value)) ? [at] : [])))),
  ]
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const sample = (series: number) => (box: Box) => {
    const { y } = middle(box)
    const stroke = { 'stroke-width': 1.6, ...seriesStroke(series) }
    return line({ x: box.x, y }, { x: box.x + box.width, y }, stroke) + plainMark(middle(box), series, 2.8)
  }
  const names = data.series.length < 2 ? [] : data.series
  return [
    ...names.map((words, series) => ({ words, draw: sample(series) })),
    {
      words: banded.length > 0 ? labels.band : '',
      draw: (box) => {
        const first = middle(box).x - (banded.length * BAND) / 2
        return banded.map((series, at) => bandDrawing({ x: first + at * BAND, y: box.y, width: BAND, height: box.height }, series)).join('')
      },
    },
    { words: points.some(({ part }) => part) ? labels.part : '', draw: (box) => partMark(middle(box), 0) },
  ]
}

const largestOf = (points: readonly (readonly TrendPoint[])[]) => Math.max(0, ...points.flat().map(({ value }) => highest(value)))

type Panel = SmallMultiples['panels'][number]

const panelDrawing = (panel: Panel, box: Box, largest: number, labels: TrendLabels & Setting): string => {
  const title = text({ x: box.x, y: box.y + 12 }, panel.label, strongName)
  const ticks = largest > 0 ? ticksTo(largest, 3) : [0]
  const frame = frameOf({ ...box, y: box.y + PANEL.head + 6, height: PANEL.height - 6 }, ticks.at(-1) || 1, labels)
  const parts = [title, gridDrawing(frame, ticks, labels)]
  if (labels.data.scale === 'own')
    parts.push(text({ x: frame.x + frame.width, y: box.y + 12 }, labels.ownScale, { ...quiet, anchor: 'end' }))
  panel.points.forEach((points, series) => parts.push(seriesDrawing(points, series, frame)))
  return [...parts, lastLabels(panel.points, frame, labels.number)].join('')
}

const isEmpty = ({ points }: Panel): boolean => points.every((of) => of.length === 0)

/** Countries without any figure take a line each, not an empty frame. */
const emptyDrawing = (panels: readonly Panel[], top: number, nothing: string): string =>
  panels
    .map(({ label }, index) => {
      const y = top + index * EMPTY + 13
      return text({ x: 0, y }, label, strongName) + text({ x: widthOf(label, strongName) * SLACK + 8, y }, nothing, quiet)
    })
    .join('')

/** Trends by country: gaps stay gaps, hidden figures are bands, part-years stand alone. */
export const smallMultiples = (data: SmallMultiples, labels: TrendLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const drawn = data.panels.filter((panel) => !isEmpty(panel))
  const across = Math.min(Math.max(1, drawn.length), Math.max(1, Math.floor((width + PANEL.gap) / PANEL.least)))
  const panelWidth = (width - (across - 1) * PANEL.gap) / across
  const overall = Math.max(0, ...drawn.map(({ points }) => largestOf(points)))
  const largest = drawn.map(({ points }) => (data.scale === 'same' ? overall : largestOf(points)))
  const tops = largest.map((of) => number(ticksTo(of, 3).at(-1) ?? 0))
  const explained = legend(key(data, labels), { x: 0, y: 0 }, width)
  const top = explained.height ? explained.height + 8 : 0
  const step = PANEL.head + PANEL.height + PANEL.foot + 16
  const setting = { ...labels, data, number, axis: widest(tops, quiet) + 6 }
  const panels = drawn.map((panel, index) => {
    const corner = { x: (index % across) * (panelWidth + PANEL.gap), y: top + Math.floor(index / across) * step }
    return panelDrawing(panel, { ...corner, width: panelWidth, height: step }, largest[index] ?? 0, setting)
  })
  const foot = top + Math.ceil(drawn.length / across) * step
  const empty = data.panels.filter(isEmpty)
  const height = empty.length === 0 ? foot - 14 : foot + empty.length * EMPTY
  return picture(width, Math.max(1, height), [explained.svg, ...panels, emptyDrawing(empty, foot, labels.nothing)])
}
