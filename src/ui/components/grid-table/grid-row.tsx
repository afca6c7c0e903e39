import { memo, type ReactNode } from 'react'
import type { Drawn } from './drawn-of.ts'

export type Head = { readonly id: string; readonly label: ReactNode }
/** `name` says row, column and all that the cell shows, for those who hear it. */
export type GridFace = { readonly name: string; readonly face: ReactNode }

type RowProps = {
  readonly row: Head
  readonly at: number
  readonly columns: readonly Head[]
  readonly drawn: readonly Drawn[]
  readonly cellOf: (row: string, column: string) => GridFace
  /** The column of the Tab stop, where it is in this row. */
  readonly stop: number | null
}

type CellProps = GridFace & { readonly row: number; readonly column: number; readonly isStop: boolean }

const Cell = ({ name, face, row, column, isStop }: CellProps) => (
  <td aria-colindex={column + 2}>
    <button type="button" className="matrix-cell" aria-label={name} data-row={row} data-column={column} tabIndex={isStop ? 0 : -1}>
      {face}
    </button>
  </td>
)

/** One row of a grid; drawn anew only where it changed, or the stop came or went. */
export const GridRow = memo(({ row, at, columns, drawn, cellOf, stop }: RowProps) => (
  <tr>
    <th scope="row" aria-colindex={1}>
      {row.label}
    </th>
    {drawn.map((one) => {
      if (one.kind === 'gap') return <td key={`gap ${one.at}`} className="grid-gap" colSpan={one.columns} aria-hidden="true" />
      const id = columns[one.at]?.id ?? ''
      return <Cell key={id} {...cellOf(row.id, id)} row={at} column={one.at} isStop={stop === one.at} />
    })}
  </tr>
))
