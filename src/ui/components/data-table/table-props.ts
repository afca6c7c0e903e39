import type { ReactNode } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Column, TableView } from './column.ts'
import type { TableWords } from './table-words.ts'

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
