import { csvOf } from '#ui/client/save-table.ts'
import type { Column, Value } from '#ui/components/data-table/column.ts'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { DASH } from './components/sight-note.tsx'

type File = { readonly name: string; readonly none: string; readonly said: readonly string[] }

/** Rows of what was counted in somebody's sight: a dash where a count is not known, and below them the sentence that says whose sight it is. */
export const seenCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], { none, said }: Omit<File, 'name'>): string => {
  const cellOf = (row: Row, column: Column<Row>): Value => column.value(row) ?? (column.none === none ? DASH : null)
  const lines = rows.map((row) => columns.map((column) => cellOf(row, column)))
  return csvOf([columns.map(({ header }) => header), ...lines, ...notedBelow(said)])
}

/** Sentences under a table, after an empty line, so that they are not taken for its rows. */
export const notedBelow = (said: readonly string[]): readonly (readonly Value[])[] =>
  said.length === 0 ? [] : [[], ...said.map((sentence) => [sentence])]

export const saveSeen = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], { name, ...rest }: File): void =>
  saveFile({ name: `${name}.csv`, type: 'text/csv;charset=utf-8', content: seenCsv(columns, rows, rest) })
