import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

const HEIGHT = '--reading-bar'

/** Tells the style sheet how tall the bar is: that goes by the width of the window and by what its buttons give as reasons. */
export const useBarHeight = (): RefObject<HTMLDivElement | null> => {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { style } = document.documentElement
    const measured = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize
      if (height !== undefined) style.setProperty(HEIGHT, `${Math.ceil(height)}px`)
    })
    if (bar.current) measured.observe(bar.current)
    return () => {
      measured.disconnect()
      style.removeProperty(HEIGHT)
    }
  }, [])
  return bar
}

/**
 * Shows the whole of what the keyboard came to, above the bar. Of a field browsers show no more than the line of the caret. What a mouse
 * presses stays under the mouse.
 */
export const showWhole = ({ target }: FocusEvent<HTMLElement>): void => {
  if (target.matches(':focus-visible')) (target.closest('.field') ?? target).scrollIntoView({ block: 'nearest' })
}
