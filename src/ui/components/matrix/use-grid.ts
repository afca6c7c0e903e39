import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { placeIn, stepOf, type Place } from './grid-keys.ts'

const within = ({ row, column }: Place, last: Place): Place => ({
  row: Math.max(0, Math.min(row, last.row)),
  column: Math.max(0, Math.min(column, last.column)),
})

/** One stop of the Tab key in a grid: where the focus was last. `grid` goes on the table, whose cells carry `data-row` and `data-column`. */
export const useGrid = (last: Place) => {
  const [stop, setStop] = useState<Place>({ row: 0, column: 0 })
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = placeIn(event.target)
    const to = at && stepOf(event.key, event.ctrlKey, at, last)
    if (!to) return
    event.preventDefault()
    // A cell that was out of sight is drawn before it takes the focus.
    flushSync(() => setStop(to))
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const at = placeIn(target)
    if (at) setStop(at)
  }
  return { stop: within(stop, last), grid: { role: 'grid', onKeyDown, onFocus } as const }
}
