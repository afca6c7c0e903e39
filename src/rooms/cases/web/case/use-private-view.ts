import { useState } from 'react'
import type { TableView } from '#ui/components/data-table/column.ts'

/** Filter and order of a table of sealed things: words of a case stand in no address, which a browser keeps and a server is told. */
export const usePrivateView = (): { view: TableView; onView: (view: TableView) => void } => {
  const [view, onView] = useState<TableView>({ filter: '', sort: null })
  return { view, onView }
}
