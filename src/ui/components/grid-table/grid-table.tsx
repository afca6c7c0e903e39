import { useCallback, useId, useRef, type MouseEvent } from 'react'
import { placeIn } from '../matrix/grid-keys.ts'
import { useGrid } from '../matrix/use-grid.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow, type GridFace, type Head } from './grid-row.tsx'
import { useColumns } from './use-columns.ts'
import '../matrix/matrix-table.css'
import './grid-table.css'

type GridProps = {
  readonly caption: string
  /** What the rows are: the head of their own column. */
  readonly corner: string
  readonly columns: readonly Head[]
  readonly rows: readonly Head[]
  /** Keep it the same as long as what it shows is: a key press then draws two rows anew and not all. */
  readonly cellOf: (row: string, column: string) => GridFace
  /** A cell was pressed. */
  readonly onOpen: (row: string, column: string) => void
}

/** One listener for all cells: there may be some thousands. */
const useOpen = ({ rows, columns, onOpen }: GridProps) =>
  useCallback(
    ({ target }: MouseEvent) => {
      const at = placeIn(target)
      const [row, column] = [at && rows[at.row], at && columns[at.column]]
      if (row && column) onOpen(row.id, column.id)
    },
    [rows, columns, onOpen],
  )

/** What stands where rows and columns meet, each cell to be opened. One stop of the Tab key; arrows go from cell to cell; both heads stay in sight. */
export const GridTable = (props: GridProps) => {
  const { caption, corner, columns, rows, cellOf } = props
  const captionId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { stop, grid } = useGrid({ row: rows.length - 1, column: columns.length - 1 })
  const drawn = useColumns(scroller, columns.length, stop.column)
  return (
    <div ref={scroller} className="matrix-scroll grid-frozen">
      <table className="matrix" {...grid} onClick={useOpen(props)} aria-labelledby={captionId} aria-colcount={columns.length + 1}>
        <caption id={captionId} className="matrix-caption">
          {caption}
        </caption>
        <colgroup>
          <col className="grid-own" />
          <col className="grid-column" span={columns.length} />
        </colgroup>
        <GridHead corner={corner} columns={columns} drawn={drawn} />
        <tbody>
          {rows.map((row, at) => (
            <GridRow
              key={row.id}
              row={row}
              at={at}
              columns={columns}
              drawn={drawn}
              cellOf={cellOf}
              stop={stop.row === at ? stop.column : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
