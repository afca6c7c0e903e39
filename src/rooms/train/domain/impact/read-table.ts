import { cellText, type Grid } from '#sheets/grid.ts'
import type { TableFault } from './table-fault.ts'

/** One row by the names of its columns, with the line it stands on. */
export type Row = { readonly line: number; readonly at: (column: string) => string }

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Columns that begin with `x_`: listed and left aside. */
  readonly ignored: readonly string[]
  readonly faults: readonly TableFault[]
}

export type Columns = {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** Whether a column that is neither is one of the answers. */
  readonly isAnswer?: (column: string) => boolean
}

const ASIDE = /^x_/

/** Rows of a file by the names of its columns. A column that is not known is refused, since it may be a misspelt one. */
export const readTable = ({ sheet, rows }: Grid, { needed, optional, isAnswer = () => false }: Columns): Table => {
  const [head, ...body] = rows
  const columns = (head?.cells ?? []).map((cell) => cellText(cell).trim())
  const fault = (line: number, column: string, code: string, value = ''): TableFault => ({ file: sheet, line, column, code, value })
  const line = head?.row ?? 1
  const known = new Set([...needed, ...optional])
  const faults = [
    ...needed.filter((column) => !columns.includes(column)).map((column) => fault(line, column, 'missing-column')),
    ...columns
      .filter((column) => !known.has(column) && !ASIDE.test(column) && !isAnswer(column))
      .map((column) => fault(line, column, 'unknown-column', column)),
    ...columns.filter((column, at) => columns.indexOf(column) !== at).map((column) => fault(line, column, 'twice', column)),
    ...body.filter(({ cells }) => cells.length > columns.length).map((row) => fault(row.row, '', 'beyond-the-columns')),
  ]
  return {
    columns,
    ignored: columns.filter((column) => ASIDE.test(column)),
    faults,
    rows: body.map(({ row, cells }) => ({ line: row, at: (column) => cellText(cells[columns.indexOf(column)]).trim() })),
  }
}
