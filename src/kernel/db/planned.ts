import pg from 'pg'

/** Uses of one text after which it is prepared. */
const OFTEN = 3
/** Texts that are prepared, in each connection; what comes later is planned each time as ever. */
const MOST = 200

type Ask = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown

/**
 * Clients, for one pool, that prepare statements whose text comes again and again. Every table has a predicate, and the planner takes
 * longer over it than most statements take to run; PostgreSQL plans anew by itself when a table, its statistics or the role changed.
 */
export const planningClient = (): typeof pg.Client => {
  const nameOf = remembering()
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const ask = this.query.bind(this) as Ask
      const planned: Ask = (text, values, ...rest) => {
        const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
        return name === undefined ? ask(text, values, ...rest) : ask({ name, text, values }, ...rest)
      }
      this.query = planned as typeof this.query
    }
  }
}

/** The name of a text that has come often enough. */
const remembering = (): ((text: string) => string | undefined) => {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST) return known
    const times = (seen.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (seen.size >= MOST * 10) seen.clear()
      seen.set(text, times)
      return undefined
    }
    seen.delete(text)
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
}
