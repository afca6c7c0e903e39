import { type MouseEvent, useId } from 'react'
import { cellName, type Place, placeIn } from './grid-keys.ts'
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
  total?: MatrixFigure
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
  columnTotals?: readonly (MatrixFigure | undefined)[]
  grandTotal?: MatrixFigure
  number: (value: number) => string
  /** Where a cell leads: the records that it counts. Without it the table is only read. */
  hrefOf?: (row: string, column: string) => string
  /** Where a cell is left by, so that whoever comes back is at it: `useWayBack()`. */
  wayBack?: { readonly place: string; readonly leaveAt: (place: string) => void }
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

/** A sum of what is not known is withheld as its parts are; one of cells that nobody was asked in is none. */
const sumShown = (sum: MatrixFigure | undefined, number: MatrixProps['number']): string => {
  if (sum === undefined || sum === 'not-covered') return ''
  return typeof sum === 'number' ? number(sum) : sum.withheld
}

const Foot = ({ columns, columnTotals, grandTotal, number, words, totals }: MatrixProps & { totals: boolean }) => (
  <tfoot>
    <tr>
      <th scope="row">{words.columnTotal}</th>
      {columns.map(({ id }, column) => (
        <td key={id} className="matrix-total">
          {sumShown(columnTotals?.[column], number)}
        </td>
      ))}
      {totals && <td className="matrix-total">{sumShown(grandTotal, number)}</td>}
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
    {totals && <td className="matrix-total">{sumShown(row.total, number)}</td>}
  </tr>
)

/** The cell of a name, if the table has it. */
const placeNamed = (name: string | undefined, { rows, columns }: Pick<MatrixProps, 'rows' | 'columns'>): Place | null => {
  if (!name?.startsWith('cell-')) return null
  for (const [row, { id }] of rows.entries()) {
    const column = columns.findIndex((one) => cellName(id, one.id) === name)
    if (column >= 0) return { row, column }
  }
  return null
}

/** Counts by row and column as a table: number and shade in every cell, each leading to what it counts. One stop of the Tab key; arrows go from cell to cell. */
export const MatrixTable = (props: MatrixProps) => {
  const { caption, columns, rows, columnTotals, words, hrefOf, wayBack } = props
  const captionId = useId()
  const largest = Math.max(0, ...rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')))
  const totals = rows.some(({ total }) => total !== undefined)
  const uncovered = rows.some(({ cells }) => columns.some((_, column) => (cells[column] ?? 'not-covered') === 'not-covered'))
  const { stop, grid } = useGrid({ row: rows.length - 1, column: columns.length - 1 }, placeNamed(wayBack?.place, props))
  // Before the link leads away: by the Enter key React Aria would tell of it after that.
  const noteWay = ({ target }: MouseEvent) => {
    const at = (target as HTMLElement).closest('a') && placeIn(target)
    const [row, column] = at ? [rows[at.row], columns[at.column]] : []
    if (row && column) wayBack?.leaveAt(cellName(row.id, column.id))
  }
  return (
    <div>
      <div className="matrix-scroll" {...(hrefOf ? {} : { tabIndex: 0, role: 'group', 'aria-labelledby': captionId })}>
        <table className="matrix" {...(hrefOf ? grid : {})} onClickCapture={noteWay} aria-labelledby={captionId}>
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
