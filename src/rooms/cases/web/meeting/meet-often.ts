import type { Desk } from '../store/desk.ts'
import type { Meetings } from './meetings.ts'

/** Whoever was taken from a case is out within a minute (cases §5). */
const EVERY_MS = 30_000
const LOOKS_EVERY_MS = 2_000

/**
 * Brings device and server together while a desk is open: at once, every half minute, when the network is back, and soon after something was written.
 * The time is looked up, not counted: a window that slept meets as soon as it wakes.
 */
export const meetOften = (desk: Desk, meetings: Meetings): void => {
  let last = 0
  let isChanged = false
  const meet = (): void => {
    if (!desk.isOpen || meetings.state.busy) return
    last = Date.now()
    isChanged = false
    void meetings.meet()
  }
  let heads = ''
  desk.subscribe(() => {
    const now = desk.isOpen ? desk.open.cases.map(({ ledger }) => ledger.heads.join()).join() : ''
    isChanged ||= heads !== now
    heads = now
  })
  setInterval(() => {
    if (isChanged || Date.now() - last >= EVERY_MS) meet()
  }, LOOKS_EVERY_MS)
  globalThis.addEventListener('online', meet)
  document.addEventListener('visibilitychange', meet)
}
