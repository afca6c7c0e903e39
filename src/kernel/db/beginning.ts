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

/** How a part of a transaction begins: statements without values, and its settings. */
export const beginningOfPart = (statements: readonly string[], settings: Settings): CompiledQuery => {
  const { sql, parameters } = setting(settings)
  return CompiledQuery.raw([...statements, sql].join('; '), [...parameters])
}

const SETS = 'select set_config('
const setting = (settings: Settings): CompiledQuery => {
  const entries = Object.entries(settings)
  const calls = entries.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
  return CompiledQuery.raw(`select ${calls.join(', ')}`, entries.flat())
}

/** One statement of a beginning; what has values is prepared. */
type Step = { readonly text: string; readonly values: readonly string[] }
type Beginning = readonly Step[]

const BEGINS = ['begin ', 'savepoint ', 'rollback to ']
const isWhole = (beginning: Beginning | undefined): boolean => beginning?.[0]?.text.startsWith('begin ') ?? false

/** The statements that `beginning` or `beginningOfPart` wrote; undefined for any other text. */
const stepsOf = ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }): Beginning | undefined => {
  if (!BEGINS.some((words) => text.startsWith(words))) return undefined
  const statements = text.split('; ')
  const settings = statements.pop()
  if (statements.length === 0 || !settings?.startsWith(SETS)) return undefined
  return [...statements.map((statement) => ({ text: statement, values: [] })), { text: settings, values: values.map(String) }]
}

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
const isEnd = (text: unknown): boolean => text === 'commit' || text === 'rollback'

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

  /** Keeps a beginning until something is asked; says whether it was one. Where nothing was asked in a part, the next begins after it. */
  holds(bound: { readonly text: string; readonly values: readonly unknown[] }): boolean {
    const steps = stepsOf(bound)
    if (!steps) return false
    this.#waiting = isWhole(steps) ? steps : [...(this.#waiting ?? []), ...steps]
    this.#refused = undefined
    return true
  }

  /** Why this transaction never began, until its end is asked for: whatever else is asked in it would run outside any. */
  refused(text: unknown): Error | undefined {
    const refused = this.#refused
    if (isEnd(text)) this.#refused = undefined
    return text === 'rollback' ? undefined : refused
  }

  /** Ends a transaction of which the server knows nothing; says whether it was one. */
  ends(text: unknown): boolean {
    if (!isEnd(text)) return false
    const waiting = this.#waiting
    this.#waiting = undefined
    return isWhole(waiting)
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
    // What begins answers first; what the settings were set to comes back, and is known.
    let before = beginning.length
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
      for (const { text, values } of beginning) if (values.length > 0) this.#prepared.add(text)
      if (name !== undefined) query.name = name
    }
    query.handleError = (error, connection) => {
      if (before > 0) {
        this.#refused = error
        for (const { text } of beginning) this.#prepared.delete(text)
        if (name !== undefined) delete (connection as Prepared).submittedNamedStatements[name]
      }
      fail(error, connection)
    }
    this.#send(query)
    return promise
  }

  #write(connection: pg.Connection, beginning: Beginning): void {
    const preparing = new Set<string>()
    for (const { text, values } of beginning) {
      const statement = values.length > 0 ? `begin ${values.length}` : ''
      if (!this.#prepared.has(text) && !preparing.has(text)) {
        // There may be one of that name, of a beginning that was refused.
        if (values.length > 0) connection.close({ type: 'S', name: statement }, true)
        connection.parse({ name: statement, text, types: [] }, true)
      }
      if (values.length > 0) preparing.add(text)
      connection.bind({ statement, values: [...values] }, true)
      connection.execute({}, true)
    }
  }
}
