import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { Matrix } from '../contract/matrix.ts'
import { assessMessages } from '../messages.ts'
import { matrixFileName, matrixFileRows, type MatrixShown } from './matrix-file.ts'

const count = (statements: number) => ({ statements, workshops: 1 })
const column = { workshops: 1, withheld: 0, unreleased: 0 }
const matrix: Matrix = {
  round: 2,
  rows: [{ code: 'legal', nameEs: 'Legal', nameEn: 'Legal' }],
  columns: [
    { ...column, code: 'HN', nameEs: 'Honduras', nameEn: 'Honduras', state: 'covered' },
    { ...column, code: 'BZ', nameEs: 'Belice', nameEn: 'Belize', state: 'not-covered' },
  ],
  cells: [[count(3), count(0)]],
  rowTotals: [count(3)],
  columnTotals: [count(3), count(0)],
  total: count(3),
  left: { uncoded: 0, placedByRule: 0, elsewhere: 0 },
}
const shown: MatrixShown = { matrix, counted: 'statements', rows: 'condition', columns: 'country' }
const [es, en] = [translator('es', assessMessages), translator('en', assessMessages)]

it('a saved matrix has a heading above its rows, and nothing where no workshop was held', () => {
  expect(matrixFileRows(es, shown)).toEqual([
    ['Condición', 'Honduras', 'Belice', 'Total'],
    ['Legal', 3, null, 3],
    ['Total', 3, 0, 3],
  ])
  expect(matrixFileRows(en, { ...shown, rows: 'theme' })[0]?.[0]).toBe('Theme')
})

it('a saved matrix has a dash where nothing is in sight, in its sums too, and a number where they hold something', () => {
  const [honduras, belize] = matrix.columns
  if (!honduras || !belize) throw new Error('the matrix has two columns')
  const rows = [...matrix.rows, { code: 'technical', nameEs: 'Técnica', nameEn: 'Technical' }]
  const cells = [
    [count(3), null],
    [count(0), null],
  ]
  const columns = [honduras, { ...belize, state: 'withheld' as const, withheld: 4 }]
  const sums = { rowTotals: [count(3), null], columnTotals: [count(3), null] }
  expect(matrixFileRows(es, { ...shown, matrix: { ...matrix, rows, columns, cells, ...sums } }).slice(1)).toEqual([
    ['Legal', 3, '–', 3],
    ['Técnica', 0, '–', '–'],
    ['Total', 3, '–', 3],
  ])
  const partly = { ...matrix, columns: [{ ...honduras, withheld: 4 }, belize], cells: [[null, count(0)]], total: null }
  expect(matrixFileRows(es, { ...shown, matrix: partly })[1]).toEqual(['Legal', '–', null, 3])
  expect(matrixFileRows(es, { ...shown, matrix: partly })[2]?.at(-1)).toBe('–')
})

it('its file names the table, what is counted and the round', () => {
  expect(matrixFileName(es, shown)).toBe('matriz-condicion-pais-enunciados-ronda-2')
  expect(matrixFileName(en, { ...shown, rows: 'theme', columns: 'sector', counted: 'workshops' })).toBe(
    'matrix-theme-sector-workshops-round-2',
  )
})
