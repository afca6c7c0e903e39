import type { Grid } from '#sheets/grid.ts'
import { findGrid } from '#sheets/headings.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { readTable } from '#sheets/read-table.ts'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { isRefusal, type Refusal } from '#sheets/refusal.ts'
import type { RowError } from '#sheets/row-error.ts'
import type { ItemsRead, Loss, Note, ReadFault, ReadItem } from '../reading.ts'
import { itemOfRow } from './item-of-row.ts'
import { itemTable } from './item-table.ts'

const faultOf = ({ row, column, cell, code, value, message, hint }: RowError): ReadFault => ({
  line: row,
  column: 0,
  code,
  value: value || column,
  excerpt: '',
  cell,
  words: hint ? { es: `${message.es} ${hint.es}`, en: `${message.en} ${hint.en}` } : message,
})

/** A column that the table does not know, or that has no heading, is left out: it is told as what was lost. */
const lossOf = ({ row, column, cell, code, value }: RowError): Loss => {
  if (code === 'unheaded_column' || code === 'unheaded_value') return { line: row, item: '', what: 'unheaded', value: cell }
  return { line: row, item: '', what: 'column', value: value || column }
}

const readGrid = (grid: Grid, notes: readonly Note[]): ItemsRead => {
  const { placed, errors, warnings, more } = readTable(itemTable, grid)
  const faults: ReadFault[] = errors.map(faultOf)
  const spoilt = new Set(errors.map(({ row }) => row))
  const items: ReadItem[] = []
  for (const [index, row] of placed.rows.entries()) {
    const read = spoilt.has(placed.placeOf(index).row) ? undefined : itemOfRow(row, (column) => placed.placeOf(index, column))
    if (read && 'item' in read) items.push(read)
    else faults.push(...(read?.faults ?? []))
  }
  if (more > 0) faults.push({ line: 0, column: 0, code: 'more', value: String(more), excerpt: '' })
  if (items.length === 0 && faults.length === 0) faults.push({ line: 0, column: 0, code: 'no-questions', value: '0', excerpt: '' })
  const losses = warnings.map(lossOf)
  return { items, faults, losses, notes, questions: placed.rows.length, descriptions: 0 }
}

/** Items of a CSV file with one row each; every fault by its cell. */
export const readItemsCsv = (bytes: Uint8Array, file: string): ItemsRead | Refusal => {
  const read = readCsv(bytes, { sheet: file, guard: 'remove' })
  if (read.kind === 'refused') return read
  const notes =
    read.encoding === 'utf-8' ? [] : [{ line: 0, code: read.encoding, value: read.warnings.map(({ value }) => value).join(' ') }]
  return readGrid(read.grid, notes)
}

/** Items of a workbook: of the sheet called so, else of the one whose headings fit best. */
export const readItemsXlsx = (bytes: Uint8Array): ItemsRead | Refusal => {
  const read = readXlsx(bytes)
  if (isRefusal(read)) return read
  const grid = findGrid(read.grids, itemTable) ?? read.grids[0]
  const notes = read.grids
    .filter((one) => one !== grid && one.rows.length > 0 && !one.hidden)
    .map(({ sheet }) => ({ line: 0, code: 'other-sheet', value: sheet }))
  return grid
    ? readGrid(grid, notes)
    : {
        items: [],
        faults: [{ line: 0, column: 0, code: 'no-questions', value: '0', excerpt: '' }],
        losses: [],
        notes,
        questions: 0,
        descriptions: 0,
      }
}
