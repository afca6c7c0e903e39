import { type RefObject, useEffect, useRef } from 'react'

/** Gives the focus to what takes none by itself, a heading or a figure: whoever works by keyboard or listens to the page goes on there. */
export const goOnAt = (element: HTMLElement | null | undefined): void => {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus()
}

/** What was pressed is gone, and the focus with it. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Where what was pressed gives way to what came of it, the title of the page has the focus.
 * @param state changes with what happened
 * @param isHeld while a dialog stands over the page: it gives the focus back first
 */
export const useGoOnAtTitle = (state: unknown, isHeld = false): void => {
  const before = useRef(state)
  useEffect(() => {
    if (isHeld || before.current === state) return
    before.current = state
    if (isFocusLost()) goOnAt(document.querySelector<HTMLElement>('main h1'))
  }, [state, isHeld])
}

const FIELDS = 'textarea, input:not([type="hidden"]), select'

/**
 * A form that opens in the place of its button takes the focus into its first field, and gives it back to the button once it is left.
 * @param open which of the forms of the place is open, if one is; the button of each stands in an element whose `data-opens` says so
 */
export const useFormFocus = <Place extends HTMLElement>(open: string | null): RefObject<Place | null> => {
  const place = useRef<Place>(null)
  const before = useRef(open)
  useEffect(() => {
    const was = before.current
    before.current = open
    if (open === was || !isFocusLost()) return
    const next = open === null ? `[data-opens='${was}'] button` : `form :is(${FIELDS})`
    place.current?.querySelector<HTMLElement>(next)?.focus()
  }, [open])
  return place
}

/**
 * What is taken out of a list takes its button with it: the button of the next one has the focus then, or that of the last.
 * @param rows changes with the list
 * @param orElse where nothing is left in the list
 */
export const useListFocus = <List extends HTMLElement>(
  rows: unknown,
  orElse: () => HTMLElement | null | undefined,
): { readonly list: RefObject<List | null>; readonly onTaken: (at: number) => void } => {
  const list = useRef<List>(null)
  const taken = useRef<number | null>(null)
  useEffect(() => {
    const at = taken.current
    taken.current = null
    if (at === null || !isFocusLost()) return
    const left = [...(list.current?.querySelectorAll<HTMLElement>('li button') ?? [])]
    goOnAt(left[at] ?? left.at(-1) ?? orElse())
  }, [rows])
  return {
    list,
    onTaken: (at) => {
      taken.current = at
    },
  }
}
