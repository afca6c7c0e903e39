import type { ReactNode } from 'react'

/** What a cell holds, to sort, search and export by; `null` where nothing is known. */
export type Value = string | number | null

export type Column<Row> = {
  id: string
  header: string
  value: (row: Row) => Value
  /** How it is shown, where that is more than its value: a link, a `Status`. */
  cell?: (row: Row) => ReactNode
  /** What an empty cell says to those who listen, where it means something else than that nothing is known. */
  none?: string
  /** Width: a code or a word, a short phrase, or what is left. */
  width?: 'code' | 'short' | 'long'
  /** It stays in sight at the end of a row that is wider than its window: what can be done with the row. */
  stays?: true
  /** Its values have no order of their own. */
  unsorted?: true
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

/** What the reader made of the table; pages keep it in their address. */
export type TableView = { filter: string; sort: Sort | null }
