/** Gives the focus to what takes none by itself, a heading or a figure: whoever works by keyboard or listens to the page goes on there. */
export const goOnAt = (element: HTMLElement | null | undefined): void => {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus()
}

/** What was pressed is gone, and the focus with it. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body
