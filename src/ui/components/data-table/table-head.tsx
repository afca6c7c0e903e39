import { Icon } from '../icon/icon.tsx'
import type { Column, Sort } from './column.ts'

type HeadCellProps<Row> = { column: Column<Row>; isNumber: boolean; sort: Sort | null; onSort: (column: string) => void }

const widths = { code: 'table-code', short: 'table-short', long: 'table-long-text' } as const
export const classOf = <Row,>({ width, stays }: Column<Row>, isNumber: boolean): string =>
  [isNumber ? 'table-number' : '', width ? widths[width] : '', stays ? 'table-stays' : ''].filter(Boolean).join(' ')

/** A heading by which the table is sorted; once more turns it round. */
export const HeadCell = <Row,>({ column, isNumber, sort, onSort }: HeadCellProps<Row>) => {
  const mine = sort?.column === column.id ? sort.direction : undefined
  return (
    <th scope="col" className={classOf(column, isNumber)} aria-sort={mine}>
      {column.unsorted ? (
        column.header
      ) : (
        <button type="button" className="table-sort" onClick={() => onSort(column.id)}>
          <span>{column.header}</span>
          <Icon name={mine === undefined ? 'unsorted' : mine === 'ascending' ? 'rising' : 'falling'} />
        </button>
      )}
    </th>
  )
}
