import type { SaidStatement } from './assessment.ts'

export type CrossTable = {
  rows: readonly string[]
  columns: readonly string[]
  /** `counts[row][column]`; an axis value that does not occur counts 0, one that was not covered is for the caller to mark. */
  counts: readonly (readonly number[])[]
  rowTotals: readonly number[]
  columnTotals: readonly number[]
  total: number
}

type Axis = { values: readonly string[]; of: (statement: SaidStatement) => string | null }

/** Counts statements by two axes in one pass; a statement whose value is not on an axis (the region, say) is left out. */
export const crossTable = (statements: readonly SaidStatement[], rows: Axis, columns: Axis): CrossTable => {
  const rowAt = new Map(rows.values.map((value, index) => [value, index]))
  const columnAt = new Map(columns.values.map((value, index) => [value, index]))
  const counts = rows.values.map(() => columns.values.map(() => 0))
  for (const statement of statements) {
    const row = counts[rowAt.get(rows.of(statement) ?? '') ?? -1]
    const column = columnAt.get(columns.of(statement) ?? '')
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const rowTotals = counts.map(sum)
  return {
    rows: rows.values,
    columns: columns.values,
    counts,
    rowTotals,
    columnTotals: columns.values.map((_, column) => sum(counts.map((row) => row[column] ?? 0))),
    total: sum(rowTotals),
  }
}
