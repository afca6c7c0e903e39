import { guard } from './guard.ts'

export type CsvCell = string | number | boolean | null

export type CsvWriteOptions = {
  /** `formulas` for files that people open in a spreadsheet; `none` for the raw data of a package, which says so. */
  readonly guard: 'formulas' | 'none'
}

/** A cell that begins with U+FEFF would be taken for the file's byte order mark; a lone CR ends a row for our reader. */
const QUOTED = /[",\n\r]|^\uFEFF/

/** CSV in UTF-8 without mark, separated by commas, rows ended by LF; only texts are guarded, numbers stay numbers. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[], { guard: guarding }: CsvWriteOptions): Uint8Array => {
  const print = (cell: CsvCell): string => {
    if (cell === null) return ''
    if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
    if (typeof cell === 'number') return String(cell)
    const text = guarding === 'formulas' ? guard(cell) : cell
    return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return new TextEncoder().encode(rows.map((row) => `${row.map(print).join(',')}\n`).join(''))
}
