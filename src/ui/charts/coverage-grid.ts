import { chartSize, colour, sequence } from '../tokens.ts'
import { type Entry, legend } from './legend.ts'
import { widest, wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import { block, type Box, centred, type Chart, type ChartOptions, element, line, picture, rect, settled, text } from './svg.ts'

/** How the texts of a cell came there. `source`: at least one was said there or is placed there by its source; `rule`: all by rule; `none`: no text. */
export type CoverageState = 'source' | 'rule' | 'none'

export type CoverageCell = { workshops: number; statements: number; state: CoverageState }

export type CoverageGrid = {
  /** Sectors, left to right. */
  columns: readonly string[]
  /** Countries; a cell that is `undefined` held no workshop. Sums are given by the caller, who knows what may be added. */
  rows: readonly { label: string; cells: readonly (CoverageCell | undefined)[]; total?: { workshops: number; statements: number } }[]
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

const ROW = 36
const HEAD = 24
const GAP = 3

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

const counts = (box: Box, of: { workshops: number; statements: number }, { number, labels }: Writer, strong: boolean): string => {
  const right = box.x + box.width - 12
  return (
    text({ x: right, y: box.y + 16 }, number(of.statements), { size: 13, strong, anchor: 'end' }) +
    text({ x: right, y: box.y + 29 }, labels.workshops(of.workshops), { size: chartSize.small, fill: colour.inkSoft, anchor: 'end' })
  )
}

const cellDrawing = (box: Box, cell: CoverageCell | undefined, writer: Writer): string => {
  if (!cell) return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  const edge = cell.state === 'source' ? {} : { stroke: colour.rule, 'stroke-width': 1 }
  return rect(box, { fill: ground[cell.state], ...edge }) + stateMark(box.x + 14, box.y + 14, cell.state) + counts(box, cell, writer, true)
}

const key = ({ states, statements }: CoverageLabels): Entry[] => {
  const swatch = (state: CoverageState) => (box: Box) => stateMark(box.x + box.width / 2, box.y + box.height / 2, state)
  return [
    {
      words: statements,
      draw: (box) => text({ x: box.x + box.width, y: centred(box.y + box.height / 2, 11) }, '12', { strong: true, anchor: 'end' }),
    },
    { words: states.source, draw: swatch('source') },
    { words: states.rule, draw: swatch('rule') },
    { words: states.none, draw: swatch('none') },
    { words: states['not-covered'], draw: (box) => notCovered(box) + rect(box, { fill: 'none', stroke: colour.edge }) },
  ]
}

/** Which sectors of which countries were heard, by how many workshops, and how surely: never a shade alone. */
export const coverageGrid = (data: CoverageGrid, labels: CoverageLabels, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const writer = { number, labels }
  const named = [...data.rows.map(({ label }) => label), data.apart?.label ?? '', labels.total]
  const left = Math.min(width * 0.28, Math.max(72, widest(named, { size: chartSize.value }) * 1.05 + 12))
  const hasTotals = data.rows.some(({ total }) => total)
  const totals = hasTotals ? 92 : 0
  const step = (width - left - totals) / Math.max(1, data.columns.length)
  const heads = data.columns.map((words) => wrap(words, step - 10, { strong: true }))
  const top = Math.max(HEAD, Math.max(1, ...heads.map((lines) => lines.length)) * 13 + 10)
  const boxAt = (column: number, y: number): Box => ({ x: left + column * step, y, width: step - GAP, height: ROW - GAP })
  const totalBox = (y: number): Box => ({ x: width - totals, y, width: totals, height: ROW - GAP })
  const rowName = (words: string, y: number, strong = false) =>
    block({ x: 0, y: y + (ROW - GAP) / 2 }, wrap(words, left - 8, { size: chartSize.value, strong }), { size: chartSize.value, strong })

  const parts: string[] = heads.map((lines, column) =>
    block({ x: left + column * step + (step - GAP) / 2, y: top / 2 }, lines, { strong: true, anchor: 'middle' }),
  )
  if (hasTotals) parts.push(text({ x: width - 12, y: centred(top / 2, 11) }, labels.total, { strong: true, anchor: 'end' }))
  let y = top
  for (const row of data.rows) {
    parts.push(rowName(row.label, y))
    data.columns.forEach((_, column) => parts.push(cellDrawing(boxAt(column, y), row.cells[column], writer)))
    if (row.total) parts.push(counts(totalBox(y), row.total, writer, true))
    y += ROW
  }
  if (data.columnTotals) {
    y += 4
    parts.push(line({ x: 0, y: y - 3 }, { x: width, y: y - 3 }, { stroke: colour.edge }), rowName(labels.total, y, true))
    data.columnTotals.forEach((total, column) => parts.push(counts(boxAt(column, y), total, writer, true)))
    const apart = data.apart ? undefined : data.grandTotal
    if (apart) parts.push(counts(totalBox(y), apart, writer, true))
    y += ROW
  }
  if (data.apart) {
    const wide = { ...boxAt(0, y), width: step * data.columns.length - GAP }
    parts.push(rowName(data.apart.label, y), cellDrawing(wide, data.apart.cell, writer))
    if (data.grandTotal) parts.push(counts(totalBox(y), data.grandTotal, writer, true))
    y += ROW
  }
  const explained = legend(key(labels), { x: 0, y: y + 6 }, width)
  return picture(width, y + 6 + explained.height, [...parts, explained.svg])
}
