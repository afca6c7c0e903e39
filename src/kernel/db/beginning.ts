import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Access } from './database.ts'

/** Settings of PostgreSQL, of ours (`istmo.…`) or its own, for one transaction alone. */
export type Settings = Readonly<Record<string, string>>

const BEGIN: Readonly<Record<Access, string>> = {
  'read only': 'begin read only',
  'read write': 'begin read write',
  snapshot: 'begin isolation level repeatable read read only',
}

/**
 * How a transaction begins: its beginning and its settings in one text. Who acts is bound and stands in no text, which servers show to those
 * who look at sessions and write into their logs.
 */
export const beginning = ({ access, settings }: { readonly access: Access; readonly settings: Settings }): CompiledQuery => {
  const { sql, parameters } = setting(settings)
  return CompiledQuery.raw(parameters.length === 0 ? BEGIN[access] : `${BEGIN[access]}; ${sql}`, [...parameters])
}

const setting = (settings: Settings): CompiledQuery => {
  const entries = Object.entries(settings)
  const calls = entries.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
  return CompiledQuery.raw(`select ${calls.join(', ')}`, entries.flat())
}

/** Splits what `beginning` wrote; undefined for any other text. */
const partsOf = (text: string): readonly [begin: string, settings: string] | undefined => {
  if (!text.startsWith('begin ')) return undefined
  const [begin, settings] = text.split('; ')
  return begin && settings ? [begin, settings] : undefined
}

type Beginning = { readonly begin: string; readonly settings: string; readonly values: readonly string[] }

/** What the driver calls on a query as answers come, in the order of the protocol. */
type Answering = pg.Submittable & {
  name?: string
  callback: (error: Error | null, result: pg.QueryResult) => void
  handleDataRow: (row: unknown, connection: pg.Connection) => void
  handleCommandComplete: (told: unknown, connection: pg.Connection) => void
  handleError: (error: Error, connection: pg.Connection) => void
}
type Prepared = pg.Connection & { submittedNamedStatements: Record<string, string> }

/** Texts that end a transaction. */
export const isEnd = (text: unknown): boolean => text === 'commit' || text === 'rollback'

/**
 * Begins the transactions of one client. A beginning is not sent alone, to be waited for: the protocol takes it and the first statement
 * before one `sync`, which makes them one message and one answer. Until then the server knows of no transaction, and one in which nothing
 * was asked never reaches it.
 */
export class Beginner {
  readonly #send: (query: pg.Submittable) => void
  readonly #prepared = new Set<string>()
  #waiting: Beginning | undefined
  #refused: Error | undefined

  constructor(send: (query: pg.Submittable) => void) {
    this.#send = send
  }

  /** Keeps a beginning until something is asked; says whether it was one. */
  holds({ text, values }: { readonly text: string; readonly values: readonly unknown[] }): boolean {
    const parts = partsOf(text)
    if (!parts) return false
    this.#waiting = { begin: parts[0], settings: parts[1], values: values.map(String) }
    this.#refused = undefined
    return true
  }

  /** Why this transaction never began, until its end is asked for: whatever else is asked in it would run outside any. */
  refused(text: unknown): Error | undefined {
    const refused = this.#refused
    if (isEnd(text)) this.#refused = undefined
    return text === 'rollback' ? undefined : refused
  }

  /** The beginning that goes with what is asked next. */
  takes(): Beginning | undefined {
    const waiting = this.#waiting
    this.#waiting = undefined
    return waiting
  }

  /** Asks the first statement of a transaction. Where the beginning is refused, so is the statement, which never ran. */
  asks(beginning: Beginning, config: pg.QueryConfig): Promise<pg.QueryResult> {
    const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>()
    const query = new pg.Query(config) as unknown as Answering
    query.callback = (error, result) => (error ? reject(error) : resolve(result))
    const [submit, row, complete, fail] = [query.submit, query.handleDataRow, query.handleCommandComplete, query.handleError].map((of) =>
      (of as (...given: unknown[]) => unknown).bind(query),
    ) as [Answering['submit'], Answering['handleDataRow'], Answering['handleCommandComplete'], Answering['handleError']]
    // The beginning and its settings answer first; what the settings were set to comes back, and is known.
    let before = 2
    // Until then the query has no name: the driver would take the text of the beginning that was read for the statement's own.
    const { name } = query
    query.submit = (connection) => {
      connection.stream.cork()
      try {
        this.#write(connection, beginning)
        return submit(connection)
      } finally {
        connection.stream.uncork()
        delete query.name
      }
    }
    query.handleDataRow = (...given) => (before > 0 ? undefined : row(...given))
    query.handleCommandComplete = (...given) => {
      if (before === 0) return complete(...given)
      before -= 1
      if (before > 0) return
      this.#prepared.add(beginning.settings)
      if (name !== undefined) query.name = name
    }
    query.handleError = (error, connection) => {
      if (before > 0) {
        this.#refused = error
        this.#prepared.delete(beginning.settings)
        if (name !== undefined) delete (connection as Prepared).submittedNamedStatements[name]
      }
      fail(error, connection)
    }
    this.#send(query)
    return promise
  }

  #write(connection: pg.Connection, { begin, settings, values }: Beginning): void {
    const statement = `begin ${values.length}`
    connection.parse({ name: '', text: begin, types: [] }, true)
    connection.bind({}, true)
    connection.execute({}, true)
    if (!this.#prepared.has(settings)) {
      // There may be one of that name, of a beginning that was refused.
      connection.close({ type: 'S', name: statement }, true)
      connection.parse({ name: statement, text: settings, types: [] }, true)
    }
    connection.bind({ statement, values: [...values] }, true)
    connection.execute({}, true)
  }
}
