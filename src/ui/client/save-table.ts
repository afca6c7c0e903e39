import { guard } from '#sheets/guard.ts'
import type { Column, Value } from '../components/data-table/column.ts'
import { saveFile } from '../components/figure/save-file.ts'

const cellOf = (value: Value): string => {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : guard(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with a byte order mark, by which spreadsheets know its letters; a text that a spreadsheet would take for a formula is guarded. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

/** Hands rows of a table, as they are shown, to the browser to keep. */
export const saveTable = <Row>(file: string, columns: readonly Column<Row>[], rows: readonly Row[]): void => {
  const lines = rows.map((row) => columns.map(({ value }) => value(row)))
  saveFile({ name: `${file}.csv`, type: 'text/csv;charset=utf-8', content: csvOf([columns.map(({ header }) => header), ...lines]) })
}
