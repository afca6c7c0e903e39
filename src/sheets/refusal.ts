import type { Words } from './table.ts'
import { both, type MessageValues } from './words.ts'
import { placeOfFile, type RowError } from './row-error.ts'

export type RefusalCode =
  | 'archive_inside'
  | 'bad_encoding'
  | 'bad_json'
  | 'bad_name'
  | 'bad_xml'
  | 'broken_archive'
  | 'broken_quotes'
  | 'cell_too_long'
  | 'duplicate_name'
  | 'empty_file'
  | 'encrypted'
  | 'has_doctype'
  | 'no_package'
  | 'not_a_workbook'
  | 'not_an_archive'
  | 'old_format'
  | 'other_format'
  | 'symlink'
  | 'too_big'
  | 'too_deep'
  | 'too_inflated'
  | 'too_many_cells'
  | 'too_many_columns'
  | 'too_many_entries'
  | 'too_many_nodes'
  | 'too_many_rows'
  | 'unsupported_archive'

/** A whole file that is not read. Nothing of it was taken; the message says why and what to do. */
export type Refusal = {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** Entry, sheet, line or cell, where there is one; else empty. */
  readonly where: string
  readonly message: Words
}

export const refusal = (code: RefusalCode, where = '', values: MessageValues = {}): Refusal => ({
  kind: 'refused',
  code,
  where,
  message: both(`sheets.refusal.${code.replaceAll('_', '-')}`, { where, ...values }),
})

/** The refusal of a file as one line in a list of row errors. */
export const asRowError = (file: string, { code, where, message }: Refusal): RowError => ({
  ...placeOfFile(file),
  code,
  value: where,
  message,
  hint: null,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && 'code' in value && value.kind === 'refused'

/** Thrown by an adapter inside a library's callback to stop the library's work; the same adapter catches it. */
export class Stop extends Error {
  readonly refusal: Refusal
  constructor(refused: Refusal) {
    super(refused.code)
    this.refusal = refused
  }
}
