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
/** A part narrower than its number carries the number above the bar. */
const MARGIN = 7

type Part = { value: number; mark: Fill; x: number; width: number }

const partsOf = (values: readonly number[], data: StackedBars, toPixels: (value: number) => number): Part[] => {
  let sum = 0
  return data.parts.map(({ mark }, index) => {
    const value = values[index] ?? 0
    const x = toPixels(sum)
    sum += value
    return { value, mark, x, width: toPixels(sum) - x }
  })
}

const partDrawing = ({ value, mark, x, width }: Part, y: number, number: (value: number) => string): string => {
  if (value === 0) return ''
  const words = number(value)
  const needed = widthOf(words, { strong: true })
  const bar = marked({ x, y, width: Math.max(1, width - 1), height: BAR }, mark)
  const middle = x + (width - 1) / 2
  if (needed + MARGIN > width) return bar + text({ x: middle, y: y - 2 }, words, { size: chartSize.small, anchor: 'middle' })
  const plate = rect({ x: middle - needed / 2 - 3, y: y + 2, width: needed + 6, height: BAR - 4 }, { fill: mark.fill })
  return (
    bar +
    (mark.pattern === 'solid' ? '' : plate) +
    text({ x: middle, y: centred(y + BAR / 2, 11) }, words, { strong: true, fill: inkOn(mark.fill), anchor: 'middle' })
  )
}

/** Bars from 0 split in two to four parts, each part with its number; the sum at the right edge. */
export const stackedBars = (data: StackedBars, labels: StackedLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const sums = data.rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const left = Math.min(
    width * 0.32,
    widest(
      data.rows.map(({ label }) => label),
      { size: chartSize.value },
    ) *
      1.04 +
      12,
  )
  const right = width - Math.max(widest(sums.map(number), { size: chartSize.value, strong: true }), widthOf(labels.total)) - 14
  const toPixels = scale([0, Math.max(1, ...sums)], [left, right])
  const explained = legend(
    data.parts.map(({ label, mark }) => ({ words: label, draw: (box) => marked(box, mark) })),
    { x: left, y: 0 },
    right - left,
  )
  const parts = [explained.svg, text({ x: width, y: centred(8.5, 11) }, labels.total, { fill: colour.inkSoft, anchor: 'end' })]
  let y = explained.height + 8
  const top = y
  data.rows.forEach((row, index) => {
    const lines = wrap(row.label, left - 8, { size: chartSize.value })
    const height = Math.max(ROW, lines.length * chartSize.value * LEADING + 4)
    const bar = y + (height - BAR) / 2
    parts.push(block({ x: 0, y: y + height / 2 }, lines, { size: chartSize.value }))
    for (const part of partsOf(row.values, data, toPixels)) parts.push(partDrawing(part, bar, number))
    parts.push(
      text({ x: width, y: centred(y + height / 2, chartSize.value) }, number(sums[index] ?? 0), {
        size: chartSize.value,
        strong: true,
        anchor: 'end',
      }),
    )
    y += height
  })
  parts.push(line({ x: left - 0.5, y: top }, { x: left - 0.5, y }, { stroke: colour.edge }))
  return picture(width, y + 2, parts)
}
