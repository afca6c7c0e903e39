export type Place = { row: number; column: number }
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

/** What a cell is called behind the `#` of an address. */
export const cellName = (row: string, column: string): string => `cell-${row}-${column}`

/** The place of the cell in which something stands. */
export const placeIn = (target: EventTarget): Place | null => {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-row]')
  return cell && { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
