import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { columnShares, isWide } from '../columns.ts'
import { staysWhole } from '../whole-table.ts'
import type { NumberedCell, NumberedColumn, NumberedTable } from '../numbered.ts'
import { caption, notes } from './caption.ts'
import { cellFill, ink, twips } from './look.ts'
import type { Place } from './place.ts'
import { printRuns } from './runs.ts'

/** Tables of up to so many rows stay on one page. */
const SHORT = 8

type Setting = { place: Place; dense: boolean; widths: readonly number[]; columns: readonly NumberedColumn[] }

const twipsOf = (shares: readonly number[], width: number): number[] => {
  const edges = [0, ...shares.map((_, at) => Math.round(width * shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0)))]
  return shares.map((_, at) => edges[at + 1]! - edges[at]!)
}

const toneLook = ({ tone, header }: NumberedCell) => ({
  ...(header || tone === 'accent' || tone === 'caution' ? { bold: true } : {}),
  ...(tone === 'muted' ? { color: ink.grey } : {}),
})

const printCell = (cell: NumberedCell, at: number, { place, dense, widths, columns }: Setting, keepNext: boolean): TableCell => {
  const { bookmarks } = place.press
  const content = printRuns(cell.runs, place.press, toneLook(cell))
  const fill = cell.tone && cellFill[cell.tone]
  const align = columns[at]?.align ?? 'left'
  return new TableCell({
    width: { size: widths[at]!, type: WidthType.DXA },
    ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
    children: [
      new Paragraph({
        style: dense ? 'TableTextDense' : 'TableText',
        // Said only where the style does not say so already: a report has thousands of cells.
        ...(align === 'left' ? {} : { alignment: align }),
        ...(keepNext ? { keepNext } : {}),
        children: cell.id === undefined ? content : [bookmarks.around(cell.id, content)],
      }),
    ],
  })
}

/** Less than a line of handwriting has: a sheet that is copied must stay on one page, and the page of a word processor holds less than that of the PDF. */
const ROW = twips(6.5)

const printRow = (cells: readonly NumberedCell[], setting: Setting, row: { keepNext: boolean; head?: true; written?: true }): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(row.written ? { height: { value: ROW, rule: HeightRule.ATLEAST } } : {}),
    ...(row.head ? { tableHeader: true } : {}),
    children: cells.map((cell, at) => printCell(cell, at, setting, row.keepNext)),
  })

const printBody = (table: NumberedTable, setting: Setting): TableRow[] => {
  const { length } = table.rows
  const whole = length <= SHORT || staysWhole(table)
  return table.rows.map((cells, at) => {
    const last = at === length - 1
    const keepNext = last ? table.notes.length > 0 : whole || at === 0 || at === length - 2
    return printRow(cells, setting, { keepNext, ...(table.written && { written: table.written }) })
  })
}

/** Leaves space below a table, which has none of its own. */
export const afterTable = () => new Paragraph({ style: 'AfterTable' })

export const printTable = (table: NumberedTable, place: Place): (Paragraph | Table)[] => {
  const left = isWide(table) ? 0 : place.indent
  const width = place.indent + place.measure - left
  const widths = twipsOf(columnShares(table), width)
  const setting: Setting = { place, dense: table.dense === true, widths, columns: table.columns }
  const head = printRow(
    table.columns.map(({ header }) => ({ runs: header, header: true as const })),
    setting,
    { keepNext: true, head: true },
  )
  return [
    caption(table, place, { style: 'Caption', left, keepNext: true }),
    new Table({
      style: setting.dense ? 'ReportTableDense' : 'ReportTable',
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      indent: { size: left, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
      rows: [head, ...printBody(table, setting)],
    }),
    ...(table.notes.length > 0 ? notes(table.notes, place, left) : [afterTable()]),
  ]
}
