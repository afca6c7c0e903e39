import { chartSize, colour } from '../tokens.ts'
import { legend } from './legend.ts'
import { widest, widthOf, wrap } from './measure.ts'
import { type Fill, marked } from './pattern.ts'
import { scale } from './scale.ts'
import { inkOn } from './shade.ts'
import { block, centred, type Chart, type ChartOptions, LEADING, line, picture, rect, settled, text } from './svg.ts'

export type StackedBars = {
  /** Two to four parts, in the order of drawing. */
  parts: readonly { label: string; mark: Fill }[]
  rows: readonly { label: string; values: readonly number[] }[]
}

export type StackedLabels = { total: string }

const BAR = 20
const ROW = 30
/** Room left and right of a number inside its part. */
const MARGIN = 7

/** `above`: where the number of a part too narrow for it stands over the bar. */
type Part = { words: string; mark: Fill; x: number; width: number; above?: number }

/** Parts of one bar; numbers over the bar move to the right until they no longer touch. */
const partsOf = (
  values: readonly number[],
  data: StackedBars,
  toPixels: (value: number) => number,
  number: (value: number) => string,
): Part[] => {
  let sum = 0
  let taken = toPixels(0) - 3
  const found: Part[] = []
  data.parts.forEach(({ mark }, index) => {
    const value = values[index] ?? 0
    const [x, end] = [toPixels(sum), toPixels(sum + value)]
    sum += value
    if (value === 0) return
    const part = { words: number(value), mark, x, width: end - x }
    if (widthOf(part.words, { strong: true }) + MARGIN <= part.width) return void found.push(part)
    const half = widthOf(part.words, { size: chartSize.small }) / 2
    const above = Math.max((x + end) / 2, taken + half + 5)
    taken = above + half
    found.push({ ...part, above })
  })
  return found
}

const partDrawing = ({ words, mark, x, width, above }: Part, y: number): string => {
  const bar = marked({ x, y, width: Math.max(1, width - 1), height: BAR }, mark)
  const middle = x + (width - 1) / 2
  if (above !== undefined) return bar + text({ x: above, y: y - 3 }, words, { size: chartSize.small, anchor: 'middle' })
  const half = widthOf(words, { strong: true }) / 2 + 3
  const plate = mark.pattern === 'solid' ? '' : rect({ x: middle - half, y: y + 2, width: half * 2, height: BAR - 4 }, { fill: mark.fill })
  return bar + plate + text({ x: middle, y: centred(y + BAR / 2, 11) }, words, { strong: true, fill: inkOn(mark.fill), anchor: 'middle' })
}

/** Bars from 0 split in two to four parts, each part with its number; the sum at the right edge. */
export const stackedBars = (data: StackedBars, labels: StackedLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const value = { size: chartSize.value, strong: true } as const
  const names = data.rows.map(({ label }) => label)
  const sums = data.rows.map(({ values }) => values.reduce((sum, of) => sum + of, 0))
  const left = Math.min(width * 0.32, widest(names, { size: chartSize.value }) * 1.04 + 12)
  const right = width - Math.max(widest(sums.map(number), value), widthOf(labels.total)) - 14
  const toPixels = scale([0, Math.max(1, ...sums)], [left, right])
  const entries = data.parts.map(({ label, mark }) => ({ words: label, draw: (box: Parameters<typeof marked>[0]) => marked(box, mark) }))
  const explained = legend(entries, { x: left, y: 0 }, right - left)
  const parts = [explained.svg, text({ x: width, y: centred(8.5, 11) }, labels.total, { fill: colour.inkSoft, anchor: 'end' })]
  let y = explained.height + 8
  const top = y
  data.rows.forEach((row, index) => {
    const lines = wrap(row.label, left - 8, { size: chartSize.value })
    const drawn = partsOf(row.values, data, toPixels, number)
    const over = drawn.some(({ above }) => above !== undefined) ? 8 : 0
    const height = Math.max(ROW + over, lines.length * chartSize.value * LEADING + 4)
    const middle = y + (height + over) / 2
    parts.push(block({ x: 0, y: middle }, lines, { size: chartSize.value }))
    parts.push(...drawn.map((part) => partDrawing(part, middle - BAR / 2)))
    parts.push(text({ x: width, y: centred(middle, chartSize.value) }, number(sums[index] ?? 0), { ...value, anchor: 'end' }))
    y += height
  })
  parts.push(line({ x: left - 0.5, y: top }, { x: left - 0.5, y }, { stroke: colour.edge }))
  return picture(width, y + 2, parts)
}
