import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn, stepOf, type Place } from './grid-keys.ts'

const within = ({ row, column }: Place, last: Place): Place => ({
  row: Math.max(0, Math.min(row, last.row)),
  column: Math.max(0, Math.min(column, last.column)),
})

const focusAt = (table: HTMLTableElement | null, { row, column }: Place): void =>
  table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus()

/**
 * One stop of the Tab key in a grid: where the focus was last. `grid` goes on the table, whose cells carry `data-row` and `data-column`.
 * @param arrival the cell that has the focus as the grid appears
 */
export const useGrid = (last: Place, arrival: Place | null = null) => {
  const [stop, setStop] = useState<Place>(arrival ?? { row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (arrival) focusAt(table.current, arrival)
    // Once: afterwards the focus is where one put it.
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = placeIn(event.target)
    const to = at && stepOf(event.key, event.ctrlKey, at, last)
    if (!to) return
    event.preventDefault()
    // A cell that was out of sight is drawn before it takes the focus.
    flushSync(() => setStop(to))
    focusAt(event.currentTarget, to)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const at = placeIn(target)
    if (at) setStop(at)
  }
  return { stop: within(stop, last), grid: { ref: table, role: 'grid', onKeyDown, onFocus } as const }
}
