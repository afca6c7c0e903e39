const MINUTE_MS = 60_000
const SECOND_MS = 1_000

/** How a desk stands at which nobody does anything: at work, warned of the lock with the seconds that were left when the warning began, or to be locked. */
export type IdleStand = { readonly kind: 'working' } | { readonly kind: 'warned'; readonly seconds: number } | { readonly kind: 'over' }

/** A minute before; where the desk locks sooner, half of the time. */
const warningMs = (lockAfterMs: number): number => Math.min(MINUTE_MS, lockAfterMs / 2)

/**
 * How long a desk has been idle, as far as it matters.
 * @param idleMs since somebody last did something
 * @param lockAfterMinutes as its person chose
 */
export const idleStand = (idleMs: number, lockAfterMinutes: number): IdleStand => {
  const lockAfterMs = lockAfterMinutes * MINUTE_MS
  if (idleMs >= lockAfterMs) return { kind: 'over' }
  const warning = warningMs(lockAfterMs)
  return idleMs >= lockAfterMs - warning ? { kind: 'warned', seconds: warning / SECOND_MS } : { kind: 'working' }
}
