import { useId } from 'react'
import { MatrixCell, type MatrixFigure } from './matrix-cell.tsx'
import { useGrid } from './use-grid.ts'
import './matrix-table.css'

export type MatrixRow = {
  id: string
  label: string
  /** Opens a group of rows of this name. */
  under?: string
  /** One figure for each column, in their order. */
  cells: readonly MatrixFigure[]
  /** The caller's own sum: a statement may stand in several rows. */
  total?: number
}

export type MatrixWords = {
  rowTotal: string
  columnTotal: string
  /** Name of the hatched cell: nobody was asked, which is not 0. */
  notCovered: string
  /** Name of a cell's link, which says the figure and what lies behind it. */
  open: (row: string, column: string, figure: string) => string
}

type MatrixProps = {
  caption: string
  columns: readonly { id: string; label: string }[]
  rows: readonly MatrixRow[]
  columnTotals?: readonly (number | undefined)[]
  grandTotal?: number
  number: (value: number) => string
  /** Where a cell leads: the records that it counts. Without it the table is only read. */
  hrefOf?: (row: string, column: string) => string
  words: MatrixWords
}

const Head = ({ columns, rowTotal }: Pick<MatrixProps, 'columns'> & { rowTotal: string | null }) => (
  <thead>
    <tr>
      <td />
      {columns.map(({ id, label }) => (
        <th key={id} scope="col">
          {label}
        </th>
      ))}
      {rowTotal !== null && <th scope="col">{rowTotal}</th>}
    </tr>
  </thead>
)

const Foot = ({ columns, columnTotals, grandTotal, number, words, totals }: MatrixProps & { totals: boolean }) => (
  <tfoot>
    <tr>
      <th scope="row">{words.columnTotal}</th>
      {columns.map(({ id }, column) => (
        <td key={id} className="matrix-total">
          {columnTotals?.[column] === undefined ? '' : number(columnTotals[column])}
        </td>
      ))}
      {totals && <td className="matrix-total">{grandTotal === undefined ? '' : number(grandTotal)}</td>}
    </tr>
  </tfoot>
)

type RowProps = MatrixProps & { row: MatrixRow; at: number; largest: number; stop: { row: number; column: number }; totals: boolean }

const Row = ({ columns, row, at, largest, stop, totals, number, hrefOf, words }: RowProps) => (
  <tr>
    <th scope="row">{row.label}</th>
    {columns.map(({ id, label }, column) => (
      <MatrixCell
        key={id}
        figure={row.cells[column] ?? 'not-covered'}
        largest={largest}
        number={number}
        notCovered={words.notCovered}
        place={hrefOf ? { row: at, column, isStop: stop.row === at && stop.column === column } : null}
        link={hrefOf ? { href: hrefOf(row.id, id), name: (figure) => words.open(row.label, label, figure) } : null}
      />
    ))}
    {totals && <td className="matrix-total">{row.total === undefined ? '' : number(row.total)}</td>}
  </tr>
)

/** Counts by row and column as a table: number and shade in every cell, each leading to what it counts. One stop of the Tab key; arrows go from cell to cell. */
export const MatrixTable = (props: MatrixProps) => {
  const { caption, columns, rows, columnTotals, words, hrefOf } = props
  const captionId = useId()
  const largest = Math.max(0, ...rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')))
  const totals = rows.some(({ total }) => total !== undefined)
  const uncovered = rows.some(({ cells }) => columns.some((_, column) => (cells[column] ?? 'not-covered') === 'not-covered'))
  const { stop, grid } = useGrid({ row: rows.length - 1, column: columns.length - 1 })
  return (
    <div>
      <div className="matrix-scroll" {...(hrefOf ? {} : { tabIndex: 0, role: 'group', 'aria-labelledby': captionId })}>
        <table className="matrix" {...(hrefOf ? grid : {})} aria-labelledby={captionId}>
          <caption id={captionId} className="matrix-caption">
            <span>{caption}</span>
          </caption>
          <Head columns={columns} rowTotal={totals ? words.rowTotal : null} />
          <tbody>
            {rows.flatMap((row, at) => [
              ...(row.under === undefined
                ? []
                : [
                    <tr key={`under ${row.id}`}>
                      <th scope="rowgroup" className="matrix-group" colSpan={columns.length + (totals ? 2 : 1)}>
                        {row.under}
                      </th>
                    </tr>,
                  ]),
              <Row key={row.id} {...props} row={row} at={at} largest={largest} stop={stop} totals={totals} />,
            ])}
          </tbody>
          {columnTotals && <Foot {...props} totals={totals} />}
        </table>
      </div>
      {uncovered && (
        <p className="matrix-key">
          <span className="matrix-uncovered" />
          <span>{words.notCovered}</span>
        </p>
      )}
    </div>
  )
}
