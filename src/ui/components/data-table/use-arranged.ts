import { useDeferredValue, useMemo, useState } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { filtered, haystackOf, sorted } from './arrange-rows.ts'
import type { Column, TableView } from './column.ts'

const AS_GIVEN: TableView = { filter: '', sort: null }

type Given<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  lang: Lang
  view: TableView | undefined
  onView: ((view: TableView) => void) | undefined
}

/** Rows as the reader wants them, and how the reader says so. The view is the page's where the page keeps it, else the table's own. */
export const useArranged = <Row>({ rows, columns, lang, view: given, onView }: Given<Row>) => {
  const [own, setOwn] = useState(AS_GIVEN)
  const view = given ?? own
  const settle = (next: TableView) => {
    setOwn(next)
    onView?.(next)
  }
  const filter = useDeferredValue(view.filter)
  const haystack = useMemo(() => haystackOf(rows, columns), [rows, columns])
  const found = useMemo(() => filtered(rows, haystack, filter), [rows, haystack, filter])
  const { sort } = view
  const shown = useMemo(
    () =>
      sort
        ? sorted(
            found,
            columns.find(({ id }) => id === sort.column),
            { direction: sort.direction, lang },
          )
        : found,
    [found, columns, sort, lang],
  )
  const sortBy = (column: string) =>
    settle({ ...view, sort: { column, direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending' } })
  return { view, shown, sortBy, filterBy: (words: string) => settle({ ...view, filter: words }) }
}
