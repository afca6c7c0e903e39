/**
 * What a sheet holds before anything is known about its meaning. Readers make grids, `readTable` gives them types.
 * A date carries how much of it the cell shows: spreadsheets turn a typed "2009-03" into 1 March shown as a month.
 */
export type DateCell = { readonly kind: 'date'; readonly iso: string; readonly shows: 'day' | 'month' | 'year' }
/** A formula whose result the file does not hold, or whose result is an error such as `#N/A`. */
export type FormulaCell = { readonly kind: 'formula'; readonly found: string }
export type CellValue = string | number | boolean | null | DateCell | FormulaCell

/** `row` is counted from 1 as a spreadsheet shows it; `cells[0]` is column A; missing cells at the end are empty. */
export type GridRow = { readonly row: number; readonly cells: readonly CellValue[] }

export type Grid = {
  /** Name of the sheet, or path of the file in a package. */
  readonly sheet: string
  readonly source: 'csv' | 'xlsx'
  /** Rows that hold something, in order. */
  readonly rows: readonly GridRow[]
  readonly hidden?: boolean
  /** First year of the workbook's day numbers. */
  readonly epoch?: 1900 | 1904
}

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string => {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Name of a cell by its row from 1 and its column from 0: (17, 2) → C17. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** The cell's content as a person would read it. */
export const cellText = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell.kind === 'formula') return cell.found
  return cell.iso.slice(0, { day: 10, month: 7, year: 4 }[cell.shows])
}

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
