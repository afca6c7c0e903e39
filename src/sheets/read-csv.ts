import { CsvError, parse } from 'csv-parse/sync'
import { type Delimiter, sniffDelimiter } from './delimiter.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { cellName, type Grid, type GridRow } from './grid.ts'
import { unguard } from './guard.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { placeOfFile, type RowError } from './row-error.ts'
import { both } from './words.ts'

export type CsvRead = {
  readonly kind: 'read'
  readonly grid: Grid
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly warnings: readonly RowError[]
}

export type CsvOptions = {
  /** Name of the grid: the file's path or the sheet's name. */
  readonly sheet: string
  /** `remove` takes the guard against formulas off again, as exports for spreadsheets carry it; `none` for raw data packages. */
  readonly guard: 'remove' | 'none'
}

const windowsWarning = (sheet: string, samples: readonly string[]): RowError => {
  const quoted = { es: samples.map((s) => `«${s}»`).join(', '), en: samples.map((s) => `“${s}”`).join(', ') }
  return {
    ...placeOfFile(sheet),
    code: 'windows_1252',
    value: samples.join(' · '),
    message: both('sheets.warning.windows-1252', { samples: quoted }),
    hint: both('sheets.warning.windows-1252-hint'),
  }
}

/** Twice the cap on rows leaves room for blank lines; a file that reaches it is refused, never cut. */
const MOST_RECORDS = LIMITS.rows * 2

const recordsOf = (text: string, delimiter: Delimiter): string[][] | Refusal => {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      to: MOST_RECORDS,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refusal('broken_quotes', String(error['lines'] ?? ''), { line: Number(error['lines'] ?? 0) })
  }
}

const tooLarge = (rows: readonly GridRow[]): Refusal | undefined => {
  if (rows.length > LIMITS.rows + 1) return refusal('too_many_rows', '', { limit: LIMITS.rows })
  for (const { row, cells } of rows) {
    if (cells.length > LIMITS.columns) return refusal('too_many_columns', String(row), { limit: LIMITS.columns })
    for (let i = 0; i < cells.length; i++)
      if ((cells[i] as string).length > LIMITS.cellChars) return refusal('cell_too_long', cellName(row, i), { limit: LIMITS.cellChars })
  }
  return undefined
}

/** Spreadsheets pad short rows with separators: empty cells at the end say nothing. */
const withoutTail = (cells: string[]): string[] => {
  let length = cells.length
  while (length > 0 && cells[length - 1]!.trim() === '') length--
  return length === cells.length ? cells : cells.slice(0, length)
}

/** Cells of a CSV file: encoding and separator are recognised, CRLF and LF both end a row, quotes as in RFC 4180. */
export const readCsv = (bytes: Uint8Array, { sheet, guard }: CsvOptions): CsvRead | Refusal => {
  if (bytes.length > LIMITS.fileBytes) return refusal('too_big', '', { limit: LIMITS.fileBytes / 1024 / 1024 })
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return decoded
  // The first line of some exports names its separator for Excel's sake ("sep=;"); it is no row of the table.
  const stated = /^sep=([,;\t])\r?\n/.exec(decoded.text)
  const delimiter = (stated?.[1] as Delimiter | undefined) ?? sniffDelimiter(decoded.text)
  const records = recordsOf(stated ? decoded.text.slice(stated[0].length) : decoded.text, delimiter)
  if (!Array.isArray(records)) return records
  if (records.length >= MOST_RECORDS) return refusal('too_many_rows', '', { limit: LIMITS.rows })
  const rows: GridRow[] = []
  const skipped = stated ? 1 : 0
  for (const [i, record] of records.entries()) {
    const cells = withoutTail(record)
    if (cells.length > 0) rows.push({ row: i + 1 + skipped, cells: guard === 'remove' ? cells.map(unguard) : cells })
  }
  const refused = tooLarge(rows)
  if (refused) return refused
  const { encoding, samples } = decoded
  const warnings = encoding === 'windows-1252' ? [windowsWarning(sheet, samples)] : []
  return { kind: 'read', grid: { sheet, source: 'csv', rows }, encoding, delimiter, warnings }
}
