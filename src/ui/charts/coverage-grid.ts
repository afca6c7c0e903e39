import { chartSize, colour, sequence } from '../tokens.ts'
import { type Entry, legend } from './legend.ts'
import { wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import {
  block,
  type Box,
  centred,
  type Chart,
  type ChartOptions,
  element,
  LEADING,
  line,
  picture,
  rect,
  settled,
  text,
  type TextStyle,
} from './svg.ts'
import { name, nameRoom, quiet, strong, strongName } from './type.ts'

/** How the texts of a cell came there. `source`: at least one was said there or is placed there by its source; `rule`: all by rule; `none`: no text. */
export type CoverageState = 'source' | 'rule' | 'none'

export type CoverageCell = { workshops: number; statements: number; state: CoverageState }

export type CoverageGrid = {
  /** Sectors, left to right. */
  columns: readonly string[]
  /**
   * Countries; a cell that is `undefined` held no workshop, and nothing is drawn for `null`, where there is no cell to hold one. Sums are given
   * by the caller, who knows what may be added.
   */
  rows: readonly { label: string; cells: readonly (CoverageCell | null | undefined)[]; total?: { workshops: number; statements: number } }[]
  columnTotals?: readonly { workshops: number; statements: number }[]
  /** What stands in no country or sector, e.g. the regional workshop; drawn apart, under the sums. */
  apart?: { label: string; cell: CoverageCell }
  grandTotal?: { workshops: number; statements: number }
}

export type CoverageLabels = {
  total: string
  /** "2 workshops" */
  workshops: (count: number) => string
  /** What the large number counts, e.g. "number of statements"; printed in the key. */
  statements: string
  states: Readonly<Record<CoverageState | 'not-covered', string>>
}

const ROW = 29
const GAP = 3
/** From the edge of a cell to its numbers, which stand under their column's name. */
const PAD = 12

/** Filled, open or dashed: the state without colour. */
const stateMark = (x: number, y: number, state: CoverageState): string => {
  if (state === 'none') return line({ x: x - 4, y }, { x: x + 4, y }, { stroke: colour.edge, 'stroke-width': 1.5 })
  return element('circle', {
    cx: x,
    cy: y,
    r: 3.6,
    fill: state === 'source' ? colour.accent : colour.surface,
    stroke: colour.accent,
    'stroke-width': 1.4,
  })
}

const ground: Readonly<Record<CoverageState, string>> = { source: sequence[1], rule: sequence[0], none: colour.surfaceSoft }

type Writer = { number: (value: number) => string; labels: CoverageLabels }

const counts = (box: Box, of: { workshops: number; statements: number }, { number, labels }: Writer): string => {
  const right = box.x + box.width - PAD
  const statements = text({ x: right, y: box.y + 13.5 }, number(of.statements), { size: 13, strong: true, anchor: 'end' })
  return statements + text({ x: right, y: box.y + 23.5 }, labels.workshops(of.workshops), { ...quiet, anchor: 'end' })
}

const cellDrawing = (box: Box, cell: CoverageCell | null | undefined, writer: Writer): string => {
  if (cell === null) return ''
  if (!cell) return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  const edge = cell.state === 'source' ? {} : { stroke: colour.rule, 'stroke-width': 1 }
  return rect(box, { fill: ground[cell.state], ...edge }) + stateMark(box.x + 14, box.y + 11, cell.state) + counts(box, cell, writer)
}

const key = (data: CoverageGrid, { states, statements }: CoverageLabels): Entry[] => {
  const cells = [
    ...data.rows.flatMap((row) => data.columns.map((_, column) => row.cells[column])),
    ...(data.apart ? [data.apart.cell] : []),
  ]
  const swatch = (state: CoverageState) => (box: Box) => stateMark(box.x + box.width / 2, box.y + box.height / 2, state)
  const occurring = (['source', 'rule', 'none'] as const).filter((state) => cells.some((cell) => cell?.state === state))
  // A letter for a number: a sample figure would read as one of the data.
  const digits = (box: Box) =>
    text({ x: box.x + box.width, y: centred(box.y + box.height / 2, 13) }, 'n', { size: 13, strong: true, anchor: 'end' })
  const hole = (box: Box) => notCovered(box) + rect(box, { fill: 'none', stroke: colour.edge })
  return [
    { words: cells.length > 0 ? statements : '', draw: digits },
    ...occurring.map((state) => ({ words: states[state], draw: swatch(state) })),
    { words: cells.some((cell) => cell === undefined) ? states['not-covered'] : '', draw: hole },
  ]
}

type Columns = { left: number; step: number; totals: number; count: number; width: number }

const columnsOf = (data: CoverageGrid, { total }: CoverageLabels, width: number): Columns => {
  const left = Math.max(72, nameRoom([...data.rows.map(({ label }) => label), data.apart?.label ?? '', total], width * 0.28, strongName))
  const totals = data.rows.some((row) => row.total) ? 88 : 0
  const count = Math.max(1, data.columns.length)
  return { left, step: (width - left - totals) / count, totals, count, width }
}

const headDrawing = (words: string, right: number, room: number, foot: number): string => {
  const lines = wrap(words, room, strong)
  return block({ x: right, y: foot - (lines.length * chartSize.label * LEADING) / 2 }, lines, { ...strong, anchor: 'end' })
}

/** Which sectors of which countries were heard, by how many workshops, and how surely: never a shade alone. */
export const coverageGrid = (data: CoverageGrid, labels: CoverageLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const writer = { number, labels }
  const { left, step, totals } = columnsOf(data, labels, width)
  const heads = data.columns.map((words) => wrap(words, step - 6, strong).length)
  const top = Math.max(1, ...heads) * chartSize.label * LEADING + 10
  const boxAt = (column: number, y: number): Box => ({ x: left + column * step, y, width: step - GAP, height: ROW - GAP })
  const totalBox = (y: number): Box => ({ x: width - totals, y, width: totals, height: ROW - GAP })
  const rowName = (words: string, y: number, style: TextStyle = name) =>
    block({ x: 0, y: y + (ROW - GAP) / 2 }, wrap(words, left - 8, style), style)

  const parts = data.columns.map((words, column) => headDrawing(words, left + (column + 1) * step - GAP - PAD, step - 6, top - 5))
  if (totals) parts.push(headDrawing(labels.total, width - PAD, totals, top - 5))
  let y = top
  for (const row of data.rows) {
    parts.push(rowName(row.label, y))
    data.columns.forEach((_, column) => parts.push(cellDrawing(boxAt(column, y), row.cells[column], writer)))
    if (row.total) parts.push(counts(totalBox(y), row.total, writer))
    y += ROW
  }
  if (data.apart) {
    parts.push(rowName(data.apart.label, y + 5))
    if (totals) parts.push(counts(totalBox(y + 5), data.apart.cell, writer))
    y += ROW + 5
  }
  if (data.columnTotals || data.grandTotal) {
    parts.push(line({ x: 0, y: y + 2 }, { x: width, y: y + 2 }, { stroke: colour.edge }), rowName(labels.total, y + 4, strongName))
    data.columnTotals?.forEach((total, column) => parts.push(counts(boxAt(column, y + 4), total, writer)))
    if (data.grandTotal) parts.push(counts(totalBox(y + 4), data.grandTotal, writer))
    y += ROW + 4
  }
  const explained = legend(key(data, labels), { x: 0, y: y + 6 }, width)
  return picture(width, y + 6 + explained.height, [...parts, explained.svg])
}
