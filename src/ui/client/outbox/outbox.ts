import type { Refusal } from '../refusal.ts'
import type { Kept, Unsent } from './kept.ts'

/** Seconds until what did not get through is tried again; the last holds from then on. A network that comes back is not waited for. */
const WAITS_S = [1, 2, 5, 10, 30] as const
/** Refusals that say nothing against what was sent: not now, or not by who is signed in now. */
const LATER = new Set([401, 408, 425, 429])
const OTHER_PERSON = 'access.other-person'

/** Sends one thing; null once it is recorded. */
export type Send = (unsent: Unsent) => Promise<Refusal | null>

/** `waiting`: what was sent last did not get through, and `why` says what stood against it. */
export type OutboxState = { readonly unsent: readonly Unsent[]; readonly why: 'signed-out' | 'unreachable' | null }

type Parts = {
  readonly kept: Kept
  readonly send: Send
  /** Something was recorded, and this much is still to be sent. */
  readonly onRecorded: (left: number) => void
  /** Runs one sender at a time on this device. */
  readonly alone: (job: () => Promise<void>) => Promise<void>
  /** Waits, or goes on earlier when it is told to. */
  readonly wait?: (seconds: number, woken: Promise<void>) => Promise<void>
}

const waitFor = (seconds: number, woken: Promise<void>): Promise<void> =>
  Promise.race([new Promise<void>((go) => setTimeout(go, seconds * 1000)), woken])

/** Whether the same may go through later: nobody of the house said that it does nothing of it. */
const isForLater = ({ said, status, code }: Refusal): boolean =>
  said === null || status >= 500 || LATER.has(status) || code === OTHER_PERSON

/**
 * What a person enters one after the other, faster than a line carries it: each is kept on the device at once and sent behind their back, in its
 * order, until the house has recorded it or refused it. It outlives a reload and a network that is gone.
 */
export class Outbox {
  readonly #parts: Required<Parts>
  readonly #listeners = new Set<() => void>()
  #state: OutboxState
  #isRunning = false
  #isClosed = false
  #woken = Promise.withResolvers<void>()

  constructor(parts: Parts) {
    this.#parts = { wait: waitFor, ...parts }
    this.#state = { unsent: parts.kept.all(), why: null }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): OutboxState => this.#state

  get isSafe(): boolean {
    return this.#parts.kept.isSafe
  }

  /** Keeps it, before this returns, and sends it as soon as may be. */
  readonly enter = (entered: Pick<Unsent, 'room' | 'name' | 'input' | 'place'> & { readonly id?: string }): void => {
    const { kept } = this.#parts
    kept.put({ id: crypto.randomUUID(), ...entered, order: kept.next(), refused: null })
    this.#tell()
    this.wake()
  }

  /** What was refused is entered anew: where the reason is gone, it is recorded now. */
  readonly again = ({ id, room, name, input, place }: Unsent, anew: (input: Unsent['input'], id: string) => Unsent['input']): void => {
    const next = crypto.randomUUID()
    this.enter({ id: next, room, name, input: anew(input, next), place })
    this.discard(id)
  }

  readonly discard = (id: string): void => {
    this.#parts.kept.drop(id)
    this.#tell()
  }

  /** Something may have changed: the network, who is signed in, what another window did. */
  readonly wake = (): void => {
    this.#woken.resolve()
    this.#tell()
    void this.#run()
  }

  /** Sends no more from here; what is kept stays. */
  readonly close = (): void => {
    this.#isClosed = true
    this.#woken.resolve()
  }

  #next(): Unsent | undefined {
    return this.#isClosed ? undefined : this.#parts.kept.all().find(({ refused }) => refused === null)
  }

  async #run(): Promise<void> {
    if (this.#isRunning || !this.#next()) return
    this.#isRunning = true
    try {
      await this.#parts.alone(() => this.#sendAll())
    } finally {
      this.#isRunning = false
    }
    // What came while the last one was leaving.
    if (this.#next()) void this.#run()
  }

  async #sendAll(): Promise<void> {
    let failures = 0
    for (let next = this.#next(); next; next = this.#next()) {
      this.#woken = Promise.withResolvers<void>()
      const refusal = await this.#parts.send(next)
      if (refusal && isForLater(refusal)) {
        this.#tell(refusal.status === 401 || refusal.code === OTHER_PERSON ? 'signed-out' : 'unreachable')
        await this.#parts.wait(WAITS_S[Math.min(failures, WAITS_S.length - 1)] ?? 30, this.#woken.promise)
        failures += 1
      } else {
        failures = 0
        this.#settle(next, refusal)
      }
    }
  }

  #settle(sent: Unsent, refusal: Refusal | null): void {
    const { kept, onRecorded } = this.#parts
    if (refusal?.said) {
      // Whoever threw it away meanwhile does not get it back.
      if (kept.has(sent.id)) kept.put({ ...sent, refused: { code: refusal.code, said: refusal.said } })
      return this.#tell(null)
    }
    kept.drop(sent.id)
    this.#tell(null)
    onRecorded(this.#state.unsent.filter(({ refused }) => refused === null).length)
  }

  #tell(why: OutboxState['why'] = this.#state.why): void {
    const unsent = this.#parts.kept.all()
    this.#state = { unsent, why: unsent.some(({ refused }) => refused === null) ? why : null }
    for (const listener of this.#listeners) listener()
  }
}
