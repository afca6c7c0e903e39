/**
 * What a sheet holds before anything is known about its meaning. Readers make grids, `readTable` gives them types.
 * A date carries how much of it the cell shows: spreadsheets turn a typed "2009-03" into 1 March shown as a month.
 */
export type DateCell = { readonly kind: 'date'; readonly iso: string; readonly shows: 'day' | 'month' | 'year' }
/** A number that its cell shows as a time or in hundredths: nobody who looks at it knows its value. */
export type ShownCell = { readonly kind: 'shown'; readonly value: number; readonly shows: 'time' | 'percent' }
/** A formula whose result the file does not hold; or one that `fails`, whose result is an error such as `#N/A`. */
export type FormulaCell = { readonly kind: 'formula'; readonly found: string; readonly fails?: true }
export type CellValue = string | number | boolean | null | DateCell | ShownCell | FormulaCell

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

const SECONDS = 86_400
const twoDigits = (number: number): string => String(number).padStart(2, '0')
const clock = (days: number): string => {
  const seconds = Math.round((days - Math.floor(days)) * SECONDS) % SECONDS
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts
    .slice(0, seconds % 60 === 0 ? 2 : 3)
    .map(twoDigits)
    .join(':')
}
/** Twelve digits leave out what hundredths of a binary number bring along: 0.07 is 7.000000000000001 %. */
const inHundredths = (share: number): string => `${Number((share * 100).toPrecision(12))}%`

/** The cell's content as a person would read it. */
export const cellText = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell.kind === 'formula') return cell.found
  if (cell.kind === 'shown') return cell.shows === 'time' ? clock(cell.value) : inHundredths(cell.value)
  return cell.iso.slice(0, { day: 10, month: 7, year: 4 }[cell.shows])
}

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
