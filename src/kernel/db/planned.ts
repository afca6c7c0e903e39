import pg from 'pg'
import { beginner } from './beginning.ts'
import { lostItsPlan } from './failure.ts'

/** Uses of one text after which it is prepared. */
const OFTEN = 3
/** Texts that are prepared, in each connection; what comes later is planned each time as ever. */
const MOST = 200

type Ask = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown

/**
 * Clients, for one pool, that prepare statements whose text comes again and again. Every table has a predicate, and the planner takes
 * longer over it than most statements take to run; PostgreSQL plans anew by itself when a table, its statistics or the role changed. What
 * it does not plan anew is a statement that would now give other columns: that one is asked as if it had never been prepared.
 */
export const planningClient = (): typeof pg.Client => {
  const memory = new Memory()
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const ask = this.query.bind(this) as Ask
      const begin = beginner(this)
      const planned: Ask = (text, values, ...rest) => {
        // Whoever hands over a callback gets no promise by which to ask once more.
        const often = typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0
        const begun = often ? begin(text, values) : undefined
        if (begun) return begun
        const name = often ? memory.nameOf(text) : undefined
        if (!often || name === undefined) return ask(text, values, ...rest)
        return (ask({ name, text, values }) as Promise<unknown>).catch((error: unknown) => {
          if (!lostItsPlan(error)) throw error
          memory.forget(text, name)
          // Nothing of it ran. A transaction takes no more after the refusal, and is run again by whoever opened it.
          return (ask(text, values) as Promise<unknown>).catch((again: unknown) => {
            throw isAborted(again) ? error : again
          })
        })
      }
      this.query = planned as typeof this.query
    }
  }
}

const isAborted = (error: unknown): boolean => (error as { readonly code?: unknown }).code === '25P02'

/** Names of the texts that have come often enough. No name is given twice: a connection keeps what it once prepared under it. */
class Memory {
  readonly #seen = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #given = 0

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= MOST) return known
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (this.#seen.size >= MOST * 10) this.#seen.clear()
      this.#seen.set(text, times)
      return undefined
    }
    this.#seen.delete(text)
    const name = `s${this.#given}`
    this.#given += 1
    this.#names.set(text, name)
    return name
  }

  /** All of them: what changed the columns of one text changed those of others, and a transaction is not run again for each. */
  forget(text: string, name: string): void {
    // Another connection may have told of the same change already.
    if (this.#names.get(text) === name) this.#names.clear()
  }
}
