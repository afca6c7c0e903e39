import { chartSize, colour } from '../tokens.ts'
import { widest, wrap } from './measure.ts'
import { scale, ticksTo } from './scale.ts'
import { block, type Chart, type ChartOptions, element, LEADING, line, picture, type Point, settled, text } from './svg.ts'
import { name, nameRoom, quiet, SLACK } from './type.ts'

export type MeansPoint = { value: number; low?: number; high?: number; printed: string }
/** One group; `undefined` where a step has no number. */
export type MeansLine = { label: string; points: readonly (MeansPoint | undefined)[] }

/** Means of groups from step to step. `most` is the end of the scale, which begins at 0; without it the largest value says it. */
export type Means = { steps: readonly string[]; lines: readonly MeansLine[]; most?: number }

const HEIGHT = 190
/** Groups stand beside each other at a step, so that no interval hides another. */
const BESIDE = 12

const diamond = ({ x, y }: Point, r: number): string => `${x - r},${y} ${x},${y - r} ${x + r},${y} ${x},${y + r}`

/** Each group has a mark and a dash of its own: colour is not needed to tell them apart. */
const MARKS: readonly { dash: string | undefined; draw: (at: Point) => string }[] = [
  { dash: undefined, draw: ({ x, y }) => element('circle', { cx: x, cy: y, r: 4.5, fill: colour.accent, stroke: colour.accent }) },
  {
    dash: '6 4',
    draw: (at) => element('polygon', { points: diamond(at, 6), fill: colour.surface, stroke: colour.ink, 'stroke-width': 1.6 }),
  },
  {
    dash: '2 3',
    draw: ({ x, y }) => element('circle', { cx: x, cy: y, r: 4.5, fill: colour.surface, stroke: colour.ink, 'stroke-width': 1.6 }),
  },
  { dash: '9 3 2 3', draw: (at) => element('polygon', { points: diamond(at, 6), fill: colour.ink, stroke: colour.ink }) },
]

type Plot = { x: (step: number, group: number) => number; y: (value: number) => number }

const lineDrawing = ({ points }: MeansLine, group: number, { x, y }: Plot): string => {
  const mark = MARKS[group % MARKS.length]
  const paint = { stroke: group === 0 ? colour.accent : colour.ink, 'stroke-width': 1.6 }
  const parts: string[] = []
  let from: Point | undefined
  for (const [step, point] of points.entries()) {
    const at = point && { x: x(step, group), y: y(point.value) }
    // A gap stays a gap.
    if (from && at) parts.push(line(from, at, { ...paint, 'stroke-dasharray': mark?.dash }))
    from = at
  }
  for (const [step, point] of points.entries()) {
    if (!point) continue
    const at = { x: x(step, group), y: y(point.value) }
    if (point.low !== undefined && point.high !== undefined) {
      parts.push(line({ x: at.x, y: y(point.low) }, { x: at.x, y: y(point.high) }, { ...paint, 'stroke-width': 1.2 }))
      for (const end of [point.low, point.high])
        parts.push(line({ x: at.x - 4, y: y(end) }, { x: at.x + 4, y: y(end) }, { ...paint, 'stroke-width': 1.2 }))
    }
    parts.push(mark?.draw(at) ?? '')
  }
  return parts.join('')
}

/** The highest of a step is printed above its interval and the lowest below; what is between stands in the table. */
const numbersAt = (lines: readonly MeansLine[], step: number, { x, y }: Plot): string => {
  const here = lines
    .flatMap(({ points }, group) => (points[step] ? [{ group, point: points[step] }] : []))
    .toSorted((a, b) => b.point.value - a.point.value)
  const style = { size: chartSize.value, anchor: 'middle', strong: true } as const
  const [highest, lowest] = [here[0], here.length > 1 ? here.at(-1) : undefined]
  const above =
    highest && text({ x: x(step, highest.group), y: y(highest.point.high ?? highest.point.value) - 8 }, highest.point.printed, style)
  const below = lowest && text({ x: x(step, lowest.group), y: y(lowest.point.low ?? lowest.point.value) + 17 }, lowest.point.printed, style)
  return (above ?? '') + (below ?? '')
}

type Label = { lines: readonly string[]; y: number }

/** Names at the right end of their lines, pushed apart where they would touch. */
const apart = (labels: readonly Label[]): readonly Label[] => {
  let free = -Infinity
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map(({ lines, y }) => {
      const half = (lines.length * chartSize.value * LEADING) / 2
      const placed = Math.max(y, free + half)
      free = placed + half + 4
      return { lines, y: placed }
    })
}

/** Means with their intervals, one line a group, from the first step to the last. */
export const meansChart = ({ steps, lines, most }: Means, { axis }: { axis: string }, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const largest = Math.max(most ?? 0, ...lines.flatMap(({ points }) => points.map((point) => point?.high ?? point?.value ?? 0)))
  const all = ticksTo(largest, 5)
  // A scale that ends somewhere, as points do, has no step beyond its end.
  const ticks = most === undefined ? all : all.filter((tick) => tick <= largest)
  const names = lines.map(({ label }) => label)
  const right = width - nameRoom(names, width * 0.28) - 8
  const left = widest(ticks.map(number), quiet) * SLACK + 10
  const said = wrap(axis, width, quiet)
  const top = said.length * quiet.size * LEADING + 24
  const each = (right - left) / Math.max(1, steps.length)
  const plot: Plot = {
    x: (step, group) => left + each * (step + 0.5) + (group - (lines.length - 1) / 2) * BESIDE,
    y: scale([0, Math.max(largest, ticks.at(-1) ?? 1)], [top + HEIGHT, top]),
  }
  const grid = ticks.flatMap((tick) => [
    line({ x: left, y: plot.y(tick) }, { x: right, y: plot.y(tick) }, { stroke: tick === 0 ? colour.edge : colour.gridline }),
    block({ x: left - 6, y: plot.y(tick) }, [number(tick)], { ...quiet, anchor: 'end' }),
  ])
  const under = steps.map((step) => wrap(step, each - 8, name))
  const foot = top + HEIGHT + 12
  const labels = apart(
    lines.flatMap(({ label, points }) => {
      const last = points.findLast((point) => point !== undefined)
      return last ? [{ lines: wrap(label, width - right - 8, name), y: plot.y(last.value) }] : []
    }),
  )
  const parts = [
    block({ x: 0, y: (said.length * quiet.size * LEADING) / 2 }, said, quiet),
    ...grid,
    ...lines.map((own, group) => lineDrawing(own, group, plot)),
    ...steps.map((_, step) => numbersAt(lines, step, plot)),
    ...under.map((own, step) =>
      block({ x: left + each * (step + 0.5), y: foot + (own.length * chartSize.value * LEADING) / 2 }, own, {
        size: chartSize.value,
        anchor: 'middle',
      }),
    ),
    ...labels.map(({ lines: own, y }) => block({ x: right + 8, y }, own, name)),
  ]
  return picture(width, foot + Math.max(1, ...under.map((own) => own.length)) * chartSize.value * LEADING + 4, parts)
}
