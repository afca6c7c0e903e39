import { stringify } from 'csv-stringify/sync'
import { guard } from './guard.ts'

export type CsvCell = string | number | boolean | null

export type CsvWriteOptions = {
  /** `formulas` for files that people open in a spreadsheet; `none` for the raw data of a package, which says so. */
  readonly guard: 'formulas' | 'none'
  /** A byte order mark at its beginning, by which spreadsheets know its letters: for files of people. */
  readonly mark?: true
}

/** CSV in UTF-8, separated by commas, rows ended by LF; only texts are guarded, numbers stay numbers. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[], { guard: guarding, mark }: CsvWriteOptions): Uint8Array => {
  const text = stringify(rows as CsvCell[][], {
    delimiter: ',',
    record_delimiter: '\n',
    // A cell that begins with U+FEFF would be taken for the file's byte order mark; a lone CR ends a row for our reader.
    quoted_match: [/^\uFEFF/, /\r/],
    cast: {
      string: (value) => (guarding === 'formulas' ? guard(value) : value),
      boolean: (value) => (value ? 'TRUE' : 'FALSE'),
    },
  })
  return new TextEncoder().encode(mark ? `\uFEFF${text}` : text)
}
