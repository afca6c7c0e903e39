import type { Translate } from '#kernel/i18n/translate.ts'
import type { Value } from '#ui/components/data-table/column.ts'
import type { Matrix, MatrixColumns, MatrixRows } from '../contract/matrix.ts'

export type Counted = 'statements' | 'workshops'
export type MatrixShown = {
  readonly matrix: Matrix
  readonly counted: Counted
  readonly rows: MatrixRows
  readonly columns: MatrixColumns
}

/** A saved file says what it counts of which round: it stands by itself. */
export const matrixFileName = (t: Translate, { matrix, counted, rows, columns }: MatrixShown): string =>
  t('assess.file.matrix', { rows, columns, counted, round: String(matrix.round) })

/** A matrix as the rows of a file, with its headings and totals; a cell of which nothing is known is empty. */
export const matrixFileRows = (t: Translate, { matrix, counted, rows }: MatrixShown): readonly (readonly Value[])[] => {
  const say = ({ nameEs, nameEn }: { nameEs: string; nameEn: string }) => (t.lang === 'es' ? nameEs : nameEn)
  const total = t('assess.matrix.total')
  return [
    [t('assess.matrix.row', { rows }), ...matrix.columns.map(say), total],
    ...matrix.rows.map((row, at) => [
      say(row),
      ...matrix.columns.map(({ state }, column) => (state === 'covered' ? (matrix.cells[at]?.[column]?.[counted] ?? 0) : null)),
      matrix.rowTotals[at]?.[counted] ?? 0,
    ]),
    [total, ...matrix.columnTotals.map((sum) => sum[counted]), matrix.total[counted]],
  ]
}
