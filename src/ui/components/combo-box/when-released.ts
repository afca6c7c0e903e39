import { useEffect, useRef } from 'react'

/**
 * Does something at once, or, while a pointer is pressed down, once it was let go and what it pressed has been told: what comes to stand on the
 * page in between pushes the button away from under it, and nothing is pressed.
 */
export const useWhenReleased = (): ((then: () => void) => void) => {
  const isDown = useRef(false)
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    const down = () => {
      isDown.current = true
    }
    const up = () => {
      isDown.current = false
      const then = waiting.current
      waiting.current = undefined
      if (then) setTimeout(then)
    }
    addEventListener('pointerdown', down, true)
    addEventListener('pointerup', up, true)
    addEventListener('pointercancel', up, true)
    return () => {
      removeEventListener('pointerdown', down, true)
      removeEventListener('pointerup', up, true)
      removeEventListener('pointercancel', up, true)
    }
  }, [])
  return (then) => {
    if (isDown.current) waiting.current = then
    else then()
  }
}
