import { chartSize, colour } from '../tokens.ts'
import { legend } from './legend.ts'
import { longestWord, widthOf, wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import { shadeOf } from './shade.ts'
import {
  block,
  type Box,
  centred,
  type Chart,
  type ChartOptions,
  LEADING,
  line,
  picture,
  rect,
  settled,
  text,
  type TextStyle,
} from './svg.ts'
import { name, nameRoom, strong, strongName } from './type.ts'

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
/** From here on rows are set closer, so that a codebook fits a page. */
const MANY = 15
const PAD = 8

const cellDrawing = (box: Box, cell: MatrixCell, largest: number, number: (value: number) => string): string => {
  if (cell === 'not-covered') return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  const shade = shadeOf(typeof cell === 'number' ? cell : 0, largest)
  const words = typeof cell === 'number' ? number(cell) : cell.withheld
  const edge = shade.fill === colour.surface ? { stroke: colour.gridline } : {}
  const at = { x: box.x + box.width / 2, y: centred(box.y + box.height / 2, chartSize.value) }
  return rect(box, { fill: shade.fill, ...edge }) + text(at, words, { size: chartSize.value, fill: shade.ink, anchor: 'middle' })
}

type Frame = {
  rowHeight: number
  type: TextStyle
  left: number
  step: number
  totals: number
  width: number
  head: number
  heads: string[][]
}

/** Row names take what the numbers leave, and break into lines; no column gets narrower than its longest word. */
const frameOf = (data: Matrix, labels: MatrixLabels, width: number): Frame => {
  const totals = data.rows.some(({ total }) => total !== undefined) ? Math.max(44, widthOf(labels.rowTotal, strong) + 12) : 0
  const count = Math.max(1, data.columns.length)
  const narrowest = Math.max(34, ...data.columns.map((column) => longestWord(column, strong) + 8))
  const labelled = [...data.rows.map(({ label }) => label), labels.columnTotal]
  const type = data.rows.length < MANY ? name : { size: chartSize.label }
  const left = nameRoom(labelled, Math.max(90, width - totals - count * narrowest), type)
  const step = Math.min((width - totals - left) / count, 120)
  const heads = data.columns.map((column) => wrap(column, step - 6, strong))
  const head = Math.max(1, ...heads.map((lines) => lines.length)) * chartSize.label * LEADING + 10
  return { rowHeight: data.rows.length < MANY ? ROW : ROW - 4, type, left, step, totals, width: left + count * step + totals, head, heads }
}

const headDrawing = ({ heads, head, left, step, totals, width }: Frame, rowTotal: string): string => {
  const columns = heads.map((lines, column) => {
    const y = head - 6 - (lines.length * chartSize.label * LEADING) / 2
    return block({ x: left + (column + 0.5) * step - 1, y }, lines, { ...strong, anchor: 'middle' })
  })
  return columns.join('') + (totals ? text({ x: width - 4, y: head - 9 }, rowTotal, { ...strong, anchor: 'end' }) : '')
}

type Row = Matrix['rows'][number]
type Writer = { frame: Frame; largest: number; number: (value: number) => string }

/** One row at `y`. @returns the drawing and its height */
const rowDrawing = (row: Row, y: number, { frame, largest, number }: Writer): { svg: string; height: number } => {
  const opening = row.under ? text({ x: 0, y: y + 16 }, row.under, { ...strong, fill: colour.accent }) : ''
  const top = row.under ? y + 22 : y
  const lines = wrap(row.label, frame.left - PAD, frame.type)
  const height = Math.max(frame.rowHeight, lines.length * (frame.type.size ?? chartSize.value) * LEADING + 5)
  const middle = top + height / 2 - 1
  const cells = frame.heads.map((_, column) => {
    const box = { x: frame.left + column * frame.step, y: top, width: frame.step - 2, height: height - 2 }
    return cellDrawing(box, row.cells[column] ?? 'not-covered', largest, number)
  })
  const total =
    row.total === undefined
      ? ''
      : text({ x: frame.width - 4, y: centred(middle, chartSize.value) }, number(row.total), { ...name, anchor: 'end' })
  return { svg: opening + block({ x: 0, y: middle }, lines, frame.type) + cells.join('') + total, height: top - y + height }
}

const totalsDrawing = (data: Matrix, y: number, label: string, { frame, number }: Writer): string => {
  const base = centred(y + 6 + ROW / 2, chartSize.value)
  const totals = (data.columnTotals ?? []).map((total, column) =>
    total === undefined
      ? ''
      : text({ x: frame.left + (column + 0.5) * frame.step - 1, y: base }, number(total), { ...strongName, anchor: 'middle' }),
  )
  const grand =
    data.grandTotal === undefined ? '' : text({ x: frame.width - 4, y: base }, number(data.grandTotal), { ...strongName, anchor: 'end' })
  const rule = line({ x: 0, y: y + 3 }, { x: frame.width, y: y + 3 }, { stroke: colour.edge })
  return rule + text({ x: 0, y: base }, label, strongName) + totals.join('') + grand
}

/** Counts by row and column: the number in every cell, shade by its size, sums apart. */
export const matrix = (data: Matrix, labels: MatrixLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const frame = frameOf(data, labels, width)
  const largest = Math.max(0, ...data.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')))
  const writer = { frame, largest, number }
  const parts = [headDrawing(frame, labels.rowTotal)]
  let y = frame.head
  for (const row of data.rows) {
    const { svg, height } = rowDrawing(row, y, writer)
    parts.push(svg)
    y += height
  }
  if (data.columnTotals) {
    parts.push(totalsDrawing(data, y, labels.columnTotal, writer))
    y += 6 + ROW
  }
  const holes = data.rows.some(({ cells }) => data.columns.some((_, column) => (cells[column] ?? 'not-covered') === 'not-covered'))
  const draw = (box: Box) => notCovered(box) + rect(box, { fill: 'none', stroke: colour.edge })
  const explained = legend(holes ? [{ words: labels.notCovered, draw }] : [], { x: frame.left, y: y + 4 }, frame.width - frame.left)
  return picture(frame.width, y + (explained.height ? 4 + explained.height : 0), [...parts, explained.svg])
}
