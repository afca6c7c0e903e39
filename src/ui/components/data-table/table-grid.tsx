import { useMemo, useRef } from 'react'
import type { Column } from './column.ts'
import { HeadCell } from './table-head.tsx'
import type { DataTableProps } from './table-props.ts'
import { TableRow } from './table-row.tsx'
import { Tick } from './tick.tsx'
import type { useArranged } from './use-arranged.ts'
import { useTicks } from './use-ticks.ts'
import { useWindow } from './use-window.ts'

const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height <= 0 ? null : (
    <tr className="table-gap" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )

/** Where rows look like numbers, the column is set flush right. */
const numberColumns = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): ReadonlySet<string> =>
  new Set(columns.filter(({ value }) => rows.some((row) => typeof value(row) === 'number')).map(({ id }) => id))

/** The table itself: headings to sort by, and the rows that are drawn. */
export const TableGrid = <Row,>(props: DataTableProps<Row> & { captionId: string; arranged: ReturnType<typeof useArranged<Row>> }) => {
  const { columns, rows, keyOf, lang, words, ticking, narrow = 'scroll', captionId, arranged } = props
  const { shown, view, sortBy } = arranged
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useWindow(shown.length, scroller)
  const keys = useMemo(() => shown.map(keyOf), [shown, keyOf])
  const ticks = useTicks(keys, ticking)
  const numbers = useMemo(() => numberColumns(columns, rows), [columns, rows])
  const stacks = narrow === 'stack' && !drawn.isWindowed
  const width = columns.length + (ticks ? 1 : 0)
  return (
    <div
      ref={scroller}
      className={`table-scroll${shown.length > 15 && !stacks ? ' table-long' : ''}`}
      tabIndex={0}
      role="group"
      aria-labelledby={captionId}
    >
      <table
        className={`table${drawn.isWindowed ? ' table-windowed' : ''}${stacks ? ' table-stacks' : ''}`}
        aria-labelledby={captionId}
        {...(stacks ? { role: 'table' } : {})}
        {...(drawn.isWindowed ? { 'aria-rowcount': shown.length + 1 } : {})}
      >
        <thead {...(stacks ? { role: 'rowgroup' } : {})}>
          <tr {...(stacks ? { role: 'row' } : {})} {...(drawn.isWindowed ? { 'aria-rowindex': 1 } : {})}>
            {ticks && words.ticking && (
              <th scope="col" className="table-tick">
                <Tick name={words.ticking.all} checked={ticks.isAll} mixed={ticks.isSome} onTick={ticks.all} />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} isNumber={numbers.has(column.id)} sort={view.sort} onSort={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody {...(stacks ? { role: 'rowgroup' } : {})}>
          <Gap height={drawn.above} columns={width} />
          {drawn.rows.map((index) => {
            const [row, key] = [shown[index], keys[index]]
            if (row === undefined || key === undefined) return null
            return (
              <TableRow
                key={key}
                ref={drawn.measure}
                row={row}
                columns={columns}
                numbers={numbers}
                lang={lang}
                words={words}
                stacks={stacks}
                place={drawn.isWindowed ? index : null}
                tick={ticks?.of(key) ?? null}
              />
            )
          })}
          <Gap height={drawn.below} columns={width} />
        </tbody>
      </table>
    </div>
  )
}
