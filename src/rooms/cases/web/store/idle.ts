import type { Desk } from './desk.ts'

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const LOOKS_EVERY_MS = 5_000
const MINUTE_MS = 60_000

/**
 * Locks a desk at which nobody has done anything for as long as its person chose. The time is looked up, not counted: a window that slept locks
 * as soon as it wakes.
 */
export const lockWhenIdle = (desk: Desk): void => {
  let last = Date.now()
  const stir = (): void => {
    lookNow()
    last = Date.now()
  }
  const lookNow = (): void => {
    const { state } = desk
    if (state.kind === 'open' && Date.now() - last >= state.lockAfterMinutes * MINUTE_MS) desk.lockHere()
  }
  for (const sign of SIGNS) document.addEventListener(sign, stir, { passive: true, capture: true })
  document.addEventListener('visibilitychange', lookNow)
  setInterval(lookNow, LOOKS_EVERY_MS)
}
