import { type IdleStand, idleStand } from '../../domain/idle-stand.ts'
import type { Desk } from './desk.ts'

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const LOOKS_EVERY_MS = 1_000
const WORKING: IdleStand = { kind: 'working' }

/**
 * Locks a desk at which nobody has done anything for as long as its person chose, and says so before. The time is looked up, not counted: a window
 * that slept locks as soon as it wakes.
 */
class IdleWatch {
  readonly #desk: Desk
  readonly #listeners = new Set<() => void>()
  #last = Date.now()
  #stand = WORKING

  constructor(desk: Desk) {
    this.#desk = desk
    for (const sign of SIGNS) document.addEventListener(sign, () => this.#stir(), { passive: true, capture: true })
    document.addEventListener('visibilitychange', () => this.#look())
    setInterval(() => this.#look(), LOOKS_EVERY_MS)
  }

  get stand(): IdleStand {
    return this.#stand
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Somebody is there. A warning that they press on goes with the next look, not from under their finger. */
  #stir(): void {
    this.#look()
    this.#last = Date.now()
  }

  #look(): void {
    const { state } = this.#desk
    const stand = state.kind === 'open' ? idleStand(Date.now() - this.#last, state.lockAfterMinutes) : WORKING
    if (stand.kind === 'over') this.#desk.lockHere()
    this.#become(stand.kind === 'over' ? WORKING : stand)
  }

  #become(stand: IdleStand): void {
    if (stand.kind === this.#stand.kind) return
    this.#stand = stand
    for (const listener of this.#listeners) listener()
  }

  /** Its person says that they are there. */
  keepOpen(): void {
    this.#last = Date.now()
    this.#become(WORKING)
  }
}

const watches = new WeakMap<Desk, IdleWatch>()

/** From now on the desk is locked when nobody is at it. */
export const lockWhenIdle = (desk: Desk): void => void watches.set(desk, new IdleWatch(desk))

/** What watches a desk. */
export const idleWatchOf = (desk: Desk): IdleWatch => {
  const watch = watches.get(desk)
  if (!watch) throw new Error('nobody watches this desk')
  return watch
}
