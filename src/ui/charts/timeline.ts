import { chartSize, colour } from '../tokens.ts'
import { widthOf, wrap } from './measure.ts'
import { type Box, centred, type Chart, type ChartOptions, LEADING, line, picture, rect, settled, text, block } from './svg.ts'
import { name as nameType, nameRoom, quiet } from './type.ts'

/** Days as `YYYY-MM-DD`; an open side is null. */
export type TimelineBar = {
  /** The number by which the table beside names it. */
  label: string
  /** Days on which it may have been. */
  first: string | null
  last: string | null
  /** Days on which it surely was, within those. */
  sure: { first: string; last: string } | null
}

export type Timeline = {
  lanes: readonly { name: string; bars: readonly TimelineBar[] }[]
  /** How a year, a month or a day is written under the axis. */
  tick: (day: string, unit: 'year' | 'month' | 'day') => string
}

const DAY = 86_400_000
const ROW = 20
const AXIS = 20

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY

type Unit = Parameters<Timeline['tick']>[1]

/** First days of years, months, or days: the finest of which there are some and that leaves room for its words; else the coarsest, some left out. */
const ticksOf = (from: number, to: number, most: number): { readonly unit: Unit; readonly days: readonly string[] } => {
  const written = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
  const all = Array.from({ length: Math.min(400 * 365, to - from + 1) }, (_, n) => written(from + n))
  const units: readonly (readonly [Unit, readonly string[]])[] = [
    ['day', all],
    ['month', all.filter((day) => day.endsWith('-01'))],
    ['year', all.filter((day) => day.endsWith('-01-01'))],
  ]
  const fits = units.find(([, own]) => own.length >= 3 && own.length <= most)
  const [unit, days] = fits ?? units.findLast(([, own]) => own.length > most) ?? ['day' as const, all]
  const step = Math.ceil(days.length / most)
  return { unit, days: days.filter((_, n) => n % step === 0) }
}

type Scale = { readonly x: (day: number) => number; readonly from: number; readonly to: number }

/** Bars in as few rows as they fit into without lying over one another. */
const rowsOf = (bars: readonly TimelineBar[], { from, to, x }: Scale): readonly (readonly TimelineBar[])[] => {
  const rows: { end: number; bars: TimelineBar[] }[] = []
  for (const bar of bars) {
    const start = x(bar.first === null ? from : at(bar.first))
    const end = Math.max(x(bar.last === null ? to + 1 : at(bar.last) + 1), start + 6) + widthOf(bar.label, { size: chartSize.small }) + 10
    const row = rows.find((one) => one.end <= start)
    if (row) {
      row.bars.push(bar)
      row.end = end
    } else rows.push({ end, bars: [bar] })
  }
  return rows.map((row) => row.bars)
}

/** What is possible is hollow, what is sure is filled; a side that is open has no edge. */
const barOf = ({ first, last, sure, label }: TimelineBar, { x, from, to }: Scale, y: number): string => {
  const start = x(first === null ? from : at(first))
  const end = Math.max(x(last === null ? to + 1 : at(last) + 1), start + 6)
  const box = { x: start, y: y + 4, width: end - start, height: ROW - 9 }
  const edges = [
    line({ x: start, y: box.y }, { x: end, y: box.y }, { stroke: colour.accent }),
    line({ x: start, y: box.y + box.height }, { x: end, y: box.y + box.height }, { stroke: colour.accent }),
    ...(first === null
      ? []
      : [line({ x: start, y: box.y }, { x: start, y: box.y + box.height }, { stroke: colour.accent, 'stroke-width': 2 })]),
    ...(last === null ? [] : [line({ x: end, y: box.y }, { x: end, y: box.y + box.height }, { stroke: colour.accent, 'stroke-width': 2 })]),
  ]
  const filled =
    sure &&
    rect(
      { x: x(at(sure.first)), y: box.y, width: Math.max(6, x(at(sure.last) + 1) - x(at(sure.first))), height: box.height },
      { fill: colour.accent },
    )
  const words = text({ x: end + 4, y: centred(y + ROW / 2, chartSize.small) }, label, { size: chartSize.small })
  return rect(box, { fill: colour.accentSoft }) + (filled ?? '') + edges.join('') + words
}

/** Days that the bars name; a year around today's would be as good as any where they name none. */
const reach = (lanes: Timeline['lanes']): readonly [number, number] | null => {
  const days = lanes.flatMap(({ bars }) =>
    bars.flatMap(({ first, last }) => [first, last].flatMap((day) => (day === null ? [] : [at(day)]))),
  )
  if (days.length === 0) return null
  let [from, to] = [days[0] ?? 0, days[0] ?? 0]
  for (const day of days) {
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  const room = Math.max(2, Math.ceil((to - from) * 0.03))
  return [from - room, to + room]
}

const axis = (
  { x, from, to }: Scale,
  { left, right, height }: { left: number; right: number; height: number },
  tick: Timeline['tick'],
): string => {
  const { unit, days } = ticksOf(from, to, Math.max(2, Math.floor((right - left) / 64)))
  let free = left - 20
  return days
    .map((day) => {
      const place = x(at(day))
      const words = tick(day, unit)
      const half = widthOf(words, { size: chartSize.small }) / 2
      const rule = line({ x: place, y: 0 }, { x: place, y: height - AXIS }, { stroke: colour.gridline })
      if (place - half < free || place + half > right) return rule
      free = place + half + 6
      return rule + text({ x: place, y: height - 6 }, words, { ...quiet, anchor: 'middle' })
    })
    .join('')
}

/** What happened when, in lanes: bars from the first day that is possible to the last, filled where it is sure. */
export const timeline = ({ lanes, tick }: Timeline, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const days = reach(lanes)
  if (!days) return picture(width, 1, [])
  const left = nameRoom(
    lanes.map(({ name }) => name),
    width * 0.28,
  )
  const right = width - 24
  const [from, to] = days
  const scale: Scale = { from, to, x: (day) => left + ((day - from) / (to + 1 - from)) * (right - left) }
  let y = 4
  const parts: string[] = []
  for (const lane of lanes) {
    const names = wrap(lane.name, left - 8, nameType)
    const rows = rowsOf(lane.bars, scale)
    const height = Math.max(rows.length * ROW, names.length * chartSize.value * LEADING + 6)
    parts.push(
      block({ x: 0, y: y + height / 2 }, names, nameType),
      ...rows.flatMap((bars, row) => bars.map((bar) => barOf(bar, scale, y + row * ROW))),
    )
    y += height + 4
    parts.push(line({ x: 0, y: y - 2 }, { x: right, y: y - 2 }, { stroke: colour.gridline }))
  }
  const box: Box = { x: 0, y: 0, width, height: y + AXIS }
  return picture(width, box.height, [axis(scale, { left, right, height: box.height }, tick), ...parts])
}
