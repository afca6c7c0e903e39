import type { Row } from './read-table.ts'
import type { TableFault } from './table-fault.ts'

/** Notes what is wrong at a place of one file. */
export type Saying = (line: number, column: string, code: string, value?: string) => void

export const saying =
  (file: string, faults: TableFault[]): Saying =>
  (line, column, code, value = '') =>
    void faults.push({ file, line, column, code, value })

/** Says each value that stands a second time. */
export const sayTwice = (rows: readonly Row[], keyOf: (row: Row) => string, column: string, say: Saying): void => {
  const seen = new Set<string>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== '' && seen.has(key)) say(row.line, column, 'twice', key.replaceAll('\0', ', '))
    seen.add(key)
  }
}
