import { inEither } from '#kernel/i18n/in-either.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Value } from '#ui/components/data-table/column.ts'
import type { MatrixFigure } from '#ui/components/matrix/matrix-cell.tsx'
import type { Matrix, MatrixColumns, MatrixRows } from '../contract/matrix.ts'
import { DASH } from './components/sight-note.tsx'

export type Counted = 'statements' | 'workshops'
export type MatrixShown = {
  readonly matrix: Matrix
  readonly counted: Counted
  readonly rows: MatrixRows
  readonly columns: MatrixColumns
}

const UNKNOWN: MatrixFigure = { withheld: DASH }

/** What a sum shows: a dash where nothing of it is in sight, and what is out of sight may be counted. */
export const sumOf = ({ counted }: Pick<MatrixShown, 'counted'>, count: Matrix['total'] | undefined): MatrixFigure =>
  count?.[counted] ?? UNKNOWN

/** What a cell shows: a dash where what stands there is not known, or not in sight. */
export const figureOf = ({ matrix, counted }: Pick<MatrixShown, 'matrix' | 'counted'>, row: number, column: number): MatrixFigure => {
  const state = matrix.columns[column]?.state
  if (state === 'not-covered') return 'not-covered'
  if (state === 'withheld' || state === 'held-no-text' || state === 'none-in-sight') return UNKNOWN
  return sumOf({ counted }, matrix.cells[row]?.[column])
}

/** The same in a file, where a cell without a workshop is empty. */
const valueOf = (figure: MatrixFigure): Value => {
  if (figure === 'not-covered') return null
  return typeof figure === 'number' ? figure : figure.withheld
}

/** A saved file says what it counts of which round: it stands by itself. */
export const matrixFileName = (t: Translate, { matrix, counted, rows, columns }: MatrixShown): string =>
  t('assess.file.matrix', { rows, columns, counted, round: String(matrix.round) })

/** A matrix as the rows of a file, with its headings and totals. */
export const matrixFileRows = (t: Translate, shown: MatrixShown): readonly (readonly Value[])[] => {
  const { matrix, rows } = shown
  const say = ({ nameEs, nameEn }: { nameEs: string; nameEn: string }) => inEither(t.lang, { es: nameEs, en: nameEn })
  const total = t('assess.matrix.total')
  return [
    [t('assess.matrix.row', { rows }), ...matrix.columns.map(say), total],
    ...matrix.rows.map((row, at) => [
      say(row),
      ...matrix.columns.map((_, column) => valueOf(figureOf(shown, at, column))),
      valueOf(sumOf(shown, matrix.rowTotals[at])),
    ]),
    [total, ...[...matrix.columnTotals, matrix.total].map((sum) => valueOf(sumOf(shown, sum)))],
  ]
}
