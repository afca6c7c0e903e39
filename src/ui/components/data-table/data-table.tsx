import { useId, useMemo, useRef, type ReactNode } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { Button } from '../button/button.tsx'
import { SearchField } from '../search-field/search-field.tsx'
import { ticked } from './arrange-rows.ts'
import type { Column, TableView } from './column.ts'
import { HeadCell } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import type { TableWords } from './table-words.ts'
import { Tick } from './tick.tsx'
import { useArranged } from './use-arranged.ts'
import { useWindow } from './use-window.ts'
import './data-table.css'

export type Ticking = {
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
  /** What can be done with the ticked rows. */
  actions: ReactNode
}

export type DataTableProps<Row> = {
  caption: string
  /** The first column names the row. Keep the list itself between renders: its words are indexed once. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  lang: Lang
  words: TableWords
  /** An `EmptyState`, shown where there are no rows at all. */
  empty: ReactNode
  view?: TableView
  onView?: (view: TableView) => void
  ticking?: Ticking
  /** Gets the rows as they are shown: filtered and sorted. */
  onDownload?: (rows: readonly Row[]) => void
  /** On a phone: `scroll` keeps the columns, `stack` sets each row as a card; the latter for long texts. */
  narrow?: 'scroll' | 'stack'
}

const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height <= 0 ? null : (
    <tr className="table-gap" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )

/** Where rows look like numbers, the column is set flush right. */
const numberColumns = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): ReadonlySet<string> =>
  new Set(columns.filter(({ value }) => rows.some((row) => typeof value(row) === 'number')).map(({ id }) => id))

const Chosen = ({ words, ticking }: { words: TableWords; ticking: Ticking }) => (
  <div className="table-chosen">
    <span role="status">{words.ticking?.chosen(ticking.ticked.size)}</span>
    {ticking.actions}
    <Button small tone="quiet" onPress={() => ticking.onTick(new Set())}>
      {words.ticking?.none ?? ''}
    </Button>
  </div>
)

/** What is ticked and how it changes: of the rows shown only, so that nothing is ticked unseen. */
const useTicks = (keys: readonly string[], ticking: Ticking | undefined) => {
  const from = useRef<string | null>(null)
  if (!ticking) return null
  const shown = keys.filter((key) => ticking.ticked.has(key)).length
  return {
    isAll: shown > 0 && shown === keys.length,
    isSome: shown > 0 && shown < keys.length,
    all: (on: boolean) =>
      ticking.onTick(on ? new Set([...ticking.ticked, ...keys]) : new Set([...ticking.ticked].filter((key) => !keys.includes(key)))),
    of: (key: string) => ({
      checked: ticking.ticked.has(key),
      onTick: (on: boolean, range: boolean) => {
        ticking.onTick(ticked(ticking.ticked, keys, { key, from: range ? from.current : null, on }))
        from.current = key
      },
    }),
  }
}

const Grid = <Row,>(props: DataTableProps<Row> & { captionId: string; arranged: ReturnType<typeof useArranged<Row>> }) => {
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

/** Records in rows: sorted by any heading, narrowed by words, ticked, taken along. From 2 to 10,000 of them. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, columns, rows, lang, words, empty, view, onView, ticking, onDownload } = props
  const captionId = useId()
  const arranged = useArranged({ rows, columns, lang, view, onView })
  const { shown, filterBy } = arranged
  return (
    <div className="table-block">
      <div id={captionId} className="table-caption">
        {caption}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <div className="table-tools">
            <SearchField label={words.filter} value={arranged.view.filter} onChange={filterBy} />
            <span className="table-count" role="status">
              {words.count(shown.length, rows.length)}
            </span>
            {onDownload && words.download && (
              <div className="table-export">
                <Button tone="quiet" icon="download" onPress={() => onDownload(shown)}>
                  {words.download}
                </Button>
              </div>
            )}
          </div>
          {ticking && ticking.ticked.size > 0 && <Chosen words={words} ticking={ticking} />}
          {shown.length === 0 ? (
            <p className="table-none">
              {words.noMatch}{' '}
              <Button small tone="quiet" onPress={() => filterBy('')}>
                {words.showAll}
              </Button>
            </p>
          ) : (
            <Grid {...props} captionId={captionId} arranged={arranged} />
          )}
        </>
      )}
    </div>
  )
}
