import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { PagePart } from '../../contract/impact-page.ts'
import { SmallTable } from './small-table.tsx'

type Table = Extract<PagePart, { kind: 'table' }>
type Row = { readonly at: number; readonly cells: readonly string[] }

/** Numbers stand in it as they are printed, with interval and n in one cell: so that it is filtered, and is not sorted by words. */
const columnsOf = ({ columns }: Table): readonly Column<Row>[] =>
  columns.map(({ title, width }, at) => ({
    id: String(at),
    header: title,
    value: ({ cells }) => cells[at] || null,
    width: width > 0.3 ? 'long' : 'short',
    unsorted: true,
  }))

/** From so many rows on, somebody may look for one of them. */
const SEARCHED = 11

const SearchedTable = ({ table }: { table: Table }) => {
  const t = useT()
  const columns = useMemo(() => columnsOf(table), [table])
  const rows = useMemo(() => table.rows.map((cells, at) => ({ at, cells })), [table])
  return (
    <DataTable
      {...useTableView(table.id)}
      caption={table.caption}
      columns={columns}
      rows={rows}
      keyOf={({ at }) => String(at)}
      lang={t.lang}
      narrow="stack"
      onDownload={(shown) => saveTable(table.id, columns, shown)}
      words={tableWords(t, { filter: t('train.result.filter'), count: (shown, all) => t('train.result.rows', { shown, all }) })}
      empty={null}
    />
  )
}

/** A table of results, with what is to be known of its numbers below it. */
export const ResultTable = ({ table }: { table: Table }) => (
  <div className="impact-table">
    {table.rows.length < SEARCHED ? <SmallTable table={table} /> : <SearchedTable table={table} />}
    {table.notes.map((note) => (
      <p key={note} className="training-soft">
        {note}
      </p>
    ))}
  </div>
)
