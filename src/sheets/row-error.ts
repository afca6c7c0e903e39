import { cellName } from './grid.ts'
import { LIMITS } from './limits.ts'
import type { Words } from './table.ts'
import { both, type MessageValues } from './words.ts'

/** Codes that this folder gives; a room adds its own in the same form (snake_case). */
export type SheetCode =
  | 'bad_character'
  | 'bad_date'
  | 'bad_pattern'
  | 'bad_url'
  | 'duplicate_column'
  | 'duplicate_key'
  | 'formula_without_value'
  | 'line_break'
  | 'missing'
  | 'missing_column'
  | 'missing_table'
  | 'not_a_number'
  | 'not_in_words'
  | 'one_row_only'
  | 'out_of_range'
  | 'too_long'
  | 'too_many'
  | 'unheaded_column'
  | 'unheaded_value'
  | 'unknown_column'
  | 'unknown_reference'
  | 'unknown_value'

/** The one shape of a mistake or a warning in an imported file, whatever the format and the room. */
export type RowError = {
  /** Name of the sheet, or path of the file in a package. */
  readonly sheet: string
  /** As a spreadsheet counts; 0 = the sheet or file as a whole. */
  readonly row: number
  /** Name of the table's column; empty = the row as a whole. */
  readonly column: string
  /** "C17"; empty where no cell can be named. */
  readonly cell: string
  readonly code: string
  /** What was found, cut to 200 characters. */
  readonly value: string
  readonly message: Words
  /** What would be right, where it can be said. */
  readonly hint: Words | null
}

export type Place = Pick<RowError, 'sheet' | 'row' | 'column' | 'cell'>

/** Place of a cell: row from 1, column from 0 (−1 = no cell). */
export const placeAt = (sheet: string, row: number, column: string, index: number): Place => ({
  sheet,
  row,
  column,
  cell: index < 0 || row < 1 ? '' : cellName(row, index),
})

/** Place of a whole file or sheet. */
export const placeOfFile = (sheet: string): Place => ({ sheet, row: 0, column: '', cell: '' })

export type Problem = {
  readonly code: SheetCode
  readonly value?: string
  /** Variant of the message where a code has several: `sheets.error.<code>-<variant>`. */
  readonly variant?: string
  readonly values?: MessageValues
  readonly hint?: Words | undefined
}

const cut = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text)

export const rowError = (place: Place, { code, value = '', variant, values = {}, hint }: Problem): RowError => {
  const shown = cut(value)
  const key = `sheets.error.${code.replaceAll('_', '-')}${variant ? `-${variant}` : ''}`
  return { ...place, code, value: shown, message: both(key, { value: shown, ...values }), hint: hint ?? null }
}

/** A list that keeps the first 1,000 and counts the rest, so that a file of 100,000 mistakes is answered as fast as one of ten. */
export class ErrorList {
  readonly listed: RowError[] = []
  more = 0

  /** @param make called only if the error is listed */
  add(make: () => RowError): void {
    if (this.listed.length < LIMITS.listedErrors) this.listed.push(make())
    else this.more += 1
  }

  addAll(errors: readonly RowError[], more = 0): void {
    for (const error of errors) this.add(() => error)
    this.more += more
  }
}

/** "and N more", for the end of a list that was cut. */
export const andMore = (more: number): Words => both('sheets.errors.more', { more })
