import pg from 'pg'
import { Beginner } from './beginning.ts'
import { askEnding, lastOf } from './ending.ts'
import { lostItsPlan } from './failure.ts'

/** Uses of one text after which it is prepared. */
const OFTEN = 3
/** Texts that are prepared, in each connection; what comes later is planned each time as ever. */
const MOST = 200

/** What the driver tells of a beginning, and of the end of a transaction in which nothing was asked. */
const NOTHING = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }
const EMPTY = { text: 'select', queryMode: 'extended' }

type Ask = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown
type Bound = { readonly text: string; readonly values: unknown[] }
type Send = (config: pg.QueryConfig) => Promise<pg.QueryResult>

/**
 * Clients, for one pool, that prepare statements whose text comes again and again. Every table has a predicate, and the planner takes
 * longer over it than most statements take to run; PostgreSQL plans anew by itself when a table, its statistics or the role changed. What
 * it does not plan anew is a statement that would now give other columns: that one is asked as if it had never been prepared.
 *
 * They say in one message what belongs together: how a transaction begins and what is asked first in it, what it does last and its end.
 */
export const planningClient = (): typeof pg.Client => {
  const memory = new Memory()
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      this.query = asking(this.query.bind(this) as Ask, memory) as typeof this.query
    }
  }
}

const asking = (ask: Ask, memory: Memory): Ask => {
  const beginner = new Beginner((query) => void ask(query))
  const alone: Send = (config) => ask(config) as Promise<pg.QueryResult>
  const prepared = (send: Send, { text, values }: Bound, again: Send = alone): Promise<pg.QueryResult> => {
    const name = memory.nameOf(text)
    if (name === undefined) return send({ text, values })
    return send({ name, text, values }).catch((error: unknown) => {
      if (!lostItsPlan(error)) throw error
      memory.forget(text, name)
      // Nothing of it ran. A transaction takes no more after the refusal, and is run again by whoever opened it.
      return again({ text, values }).catch((second: unknown) => {
        throw isAborted(second) ? error : second
      })
    })
  }
  const plainly: Ask = (text, values, ...rest) => {
    const bound = boundOf(text, values, rest)
    if (!bound) return ask(text, values, ...rest)
    const last = lastOf(bound.text)
    if (!last) return prepared(alone, bound)
    const send: Send = (config) => askEnding((query) => void ask(query), config, last.end)
    return prepared(send, { ...bound, text: last.text }, send)
  }
  return (text, values, ...rest) => {
    const bound = boundOf(text, values, rest)
    if (bound && beginner.holds(bound)) return Promise.resolve(NOTHING)
    const refused = beginner.refused(text)
    if (refused) return Promise.reject(refused)
    if (beginner.ends(text)) return Promise.resolve(NOTHING)
    const beginning = beginner.takes()
    if (!beginning) return plainly(text, values, ...rest)
    if (bound && lastOf(bound.text) === undefined) return prepared((config) => beginner.asks(beginning, config), bound)
    // What has no values may be several statements, which the protocol takes alone.
    return beginner.asks(beginning, EMPTY).then(() => plainly(text, values, ...rest))
  }
}

/** A text with values and nothing else: whoever hands over a callback gets no promise by which to ask once more. */
const boundOf = (text: unknown, values: unknown, rest: readonly unknown[]): Bound | undefined =>
  typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0 ? { text, values } : undefined

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
