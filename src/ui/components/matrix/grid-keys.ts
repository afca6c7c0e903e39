import type { KeyboardEvent } from 'react'

type Place = { row: number; column: number }
const STEPS: Readonly<Record<string, (at: Place, last: Place) => Place>> = {
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
}
const CORNERS: Readonly<Record<string, (last: Place) => Place>> = { Home: () => ({ row: 0, column: 0 }), End: (last) => last }

/**
 * Where a key leads in a grid of rows and columns counted from 0; nothing if it leads nowhere.
 * @source WAI-ARIA Authoring Practices 1.2, grid: arrow keys, Home and End in the row, with Ctrl to the corners
 */
export const stepOf = (key: string, ctrl: boolean, at: Place, last: Place): Place | null => {
  const to = ctrl ? CORNERS[key]?.(last) : STEPS[key]?.(at, last)
  if (!to || to.row < 0 || to.column < 0 || to.row > last.row || to.column > last.column) return null
  return to
}

/** Moves the focus between the cells of a table, each of which carries `data-row` and `data-column`. */
export const moveInGrid = (event: KeyboardEvent<HTMLTableElement>, last: Place): Place | null => {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
  if (!cell) return null
  const at = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
  const to = stepOf(event.key, event.ctrlKey, at, last)
  if (!to) return null
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus()
  return to
}
