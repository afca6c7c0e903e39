import { chartSize, colour } from '../tokens.ts'
import { legend } from './legend.ts'
import { longestWord, widest, wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import { shadeOf } from './shade.ts'
import { block, type Box, centred, type Chart, type ChartOptions, LEADING, line, picture, rect, settled, text } from './svg.ts'

/** A count; `not-covered` = nobody was asked, which is not 0; `withheld` = known but not published, printed as its text. */
export type MatrixCell = number | 'not-covered' | { withheld: string }

export type Matrix = {
  columns: readonly string[]
  /** A row with `under` starts a group of that name. Totals are the caller's, since a statement may stand in several rows. */
  rows: readonly { label: string; under?: string; cells: readonly MatrixCell[]; total?: number }[]
  columnTotals?: readonly (number | undefined)[]
  grandTotal?: number
}

export type MatrixLabels = {
  rowTotal: string
  columnTotal: string
  /** Word of the hatched cell; empty where every cell is covered. */
  notCovered: string
}

const ROW = 24
const PAD = 8

const cellDrawing = (box: Box, cell: MatrixCell, largest: number, number: (value: number) => string): string => {
  if (cell === 'not-covered') return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  const shade = shadeOf(typeof cell === 'number' ? cell : 0, largest)
  const words = typeof cell === 'number' ? number(cell) : cell.withheld
  const edge = shade.fill === colour.surface ? { stroke: colour.gridline } : {}
  const at = { x: box.x + box.width / 2, y: centred(box.y + box.height / 2, chartSize.value) }
  return rect(box, { fill: shade.fill, ...edge }) + text(at, words, { size: chartSize.value, fill: shade.ink, anchor: 'middle' })
}

type Frame = { left: number; step: number; totals: number; width: number; headHeight: number; heads: string[][] }

/** Row names take what the numbers leave, and break into lines; no column gets narrower than its longest word. */
const frameOf = (data: Matrix, labels: MatrixLabels, width: number): Frame => {
  const totals = data.rows.some(({ total }) => total !== undefined) ? Math.max(44, longestWord(labels.rowTotal, { strong: true }) + 10) : 0
  const count = Math.max(1, data.columns.length)
  const narrowest = Math.max(34, ...data.columns.map((name) => longestWord(name, { strong: true }) + 8))
  const named =
    widest([...data.rows.flatMap(({ label, under = '' }) => [label, under]), labels.columnTotal], { size: chartSize.value, strong: true }) *
      1.03 +
    12
  const left = Math.max(90, Math.min(named, width - totals - count * narrowest))
  const step = Math.min((width - totals - left) / count, 120)
  const heads = data.columns.map((name) => wrap(name, step - 6, { strong: true }))
  const headHeight = Math.max(...[labels.rowTotal].map(() => 1), ...heads.map((lines) => lines.length)) * chartSize.label * LEADING + 10
  return { left, step, totals, width: left + count * step + totals, headHeight, heads }
}

/** Counts by row and column: the number in every cell, shade by its size, sums apart. */
export const matrix = (data: Matrix, labels: MatrixLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const frame = frameOf(data, labels, width)
  const { left, step, headHeight } = frame
  const largest = Math.max(0, ...data.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')))
  const right = frame.width - 4
  const sum = (value: number | undefined, x: number, y: number, strong: boolean) =>
    value === undefined
      ? ''
      : text({ x, y: centred(y, chartSize.value) }, number(value), { size: chartSize.value, strong, anchor: strong ? 'middle' : 'end' })
  const parts: string[] = frame.heads.map((lines, column) => {
    const y = headHeight - 6 - (lines.length * chartSize.label * LEADING) / 2
    return block({ x: left + (column + 0.5) * step - 1, y }, lines, { strong: true, anchor: 'middle' })
  })
  if (frame.totals) parts.push(text({ x: right, y: headHeight - 9 }, labels.rowTotal, { strong: true, anchor: 'end' }))
  let y = headHeight
  for (const row of data.rows) {
    if (row.under) {
      parts.push(text({ x: 0, y: y + 16 }, row.under, { size: chartSize.label, strong: true, fill: colour.accent }))
      y += 22
    }
    const lines = wrap(row.label, left - PAD, { size: chartSize.value })
    const height = Math.max(ROW, lines.length * chartSize.value * LEADING + 6)
    parts.push(block({ x: 0, y: y + height / 2 - 1 }, lines, { size: chartSize.value }))
    data.columns.forEach((_, column) => {
      const box = { x: left + column * step, y, width: step - 2, height: height - 2 }
      parts.push(cellDrawing(box, row.cells[column] ?? 'not-covered', largest, number))
    })
    parts.push(sum(row.total, right, y + height / 2 - 1, false))
    y += height
  }
  if (data.columnTotals) {
    const middle = y + 6 + ROW / 2
    parts.push(line({ x: 0, y: y + 3 }, { x: frame.width, y: y + 3 }, { stroke: colour.edge }))
    parts.push(text({ x: 0, y: centred(middle, chartSize.value) }, labels.columnTotal, { size: chartSize.value, strong: true }))
    data.columnTotals.forEach((total, column) => parts.push(sum(total, left + (column + 0.5) * step - 1, middle, true)))
    if (data.grandTotal !== undefined)
      parts.push(
        text({ x: right, y: centred(middle, chartSize.value) }, number(data.grandTotal), {
          size: chartSize.value,
          strong: true,
          anchor: 'end',
        }),
      )
    y += 6 + ROW
  }
  const hasHoles = data.rows.some(({ cells }) => data.columns.some((_, column) => (cells[column] ?? 'not-covered') === 'not-covered'))
  const draw = (box: Box) => notCovered(box) + rect(box, { fill: 'none', stroke: colour.edge })
  const explained = legend(hasHoles ? [{ words: labels.notCovered, draw }] : [], { x: left, y: y + 4 }, width - left)
  return picture(frame.width, y + (explained.height ? 4 + explained.height : 0), [...parts, explained.svg])
}
