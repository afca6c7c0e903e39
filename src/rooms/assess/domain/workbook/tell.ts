import type { GridRead, TableRead } from '#sheets/read-table.ts'
import type { RowError } from '#sheets/row-error.ts'
import type { Table } from '#sheets/table.ts'
import { faultAt, type FaultCode } from './faults.ts'
import { asWritten, type WorkbookFrame } from './frame.ts'

/** Adds one mistake at a column of the row in hand. */
export type Tell = (
  column: string,
  code: FaultCode,
  value: string,
  hint?: RowError['hint'],
  values?: Readonly<Record<string, string | number>>,
) => void

export const telling =
  (add: (make: () => RowError) => void, { placed }: Pick<TableRead<Table>, 'placed'>, index: number): Tell =>
  (column, code, value, hint = null, values = {}) =>
    add(() => faultAt(placed.placeOf(index, column), { code, value, values }, hint))

/** The same of a workbook, where a cell may name what the row keeps as a code. */
export const tellingWritten = (
  add: (make: () => RowError) => void,
  read: Pick<GridRead<Table>, 'placed' | 'written'>,
  { index, frame }: { readonly index: number; readonly frame: WorkbookFrame },
): Tell => {
  const tell = telling(add, read, index)
  return (column, code, value, ...more) => tell(column, code, asWritten(value, read.written(index, column), column, frame), ...more)
}
