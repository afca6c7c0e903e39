import { columnShares, isWide, textOf } from './columns.ts'
import type { NumberedTable } from './numbered.ts'

/** Characters of a line across the whole table, at its size of type. */
const ACROSS = { wide: 118, narrow: 82 } as const
/** Lines of a dense table that are less than half of a page; the space around a row counts as half a line. */
const MOST_LINES = 34

const linesOf = (row: NumberedTable['rows'][number], shares: readonly number[], room: number): number =>
  Math.max(1, ...row.map(({ runs }, at) => Math.ceil(textOf(runs).length / Math.max(6, room * (shares[at] ?? 0) - 3))))

/** Whether a table is so short that it goes onto the next page whole rather than leave a row or two behind. */
export const staysWhole = (table: NumberedTable): boolean => {
  const shares = columnShares(table)
  const room = isWide(table) ? ACROSS.wide : ACROSS.narrow
  return table.rows.reduce((sum, row) => sum + linesOf(row, shares, room) + 0.5, 0) <= MOST_LINES
}
