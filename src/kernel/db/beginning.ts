import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import type { Access } from './database.ts'

/** Settings of PostgreSQL, of ours (`istmo.…`) or its own, for one transaction alone. */
export type Settings = Readonly<Record<string, string>>

const BEGIN: Readonly<Record<Access, string>> = {
  'read only': 'begin read only',
  'read write': 'begin read write',
  snapshot: 'begin isolation level repeatable read read only',
}

/**
 * How a transaction begins: one message to the server, and one answer. Who acts is bound and stands in no text, which servers show to those
 * who look at sessions and write into their logs.
 */
export const beginning = ({ access, settings }: { readonly access: Access; readonly settings: Settings }): CompiledQuery => {
  const { sql, parameters } = setting(settings)
  return CompiledQuery.raw(parameters.length === 0 ? BEGIN[access] : `${BEGIN[access]}; ${sql}`, [...parameters])
}

export const setting = (settings: Settings): CompiledQuery => {
  const entries = Object.entries(settings)
  const calls = entries.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
  return CompiledQuery.raw(`select ${calls.join(', ')}`, entries.flat())
}

/** Splits what `beginning` wrote; undefined for any other text. */
const partsOf = (text: string): readonly [begin: string, settings: string] | undefined => {
  const [begin, settings] = text.split('; ')
  return begin?.startsWith('begin ') && settings ? [begin, settings] : undefined
}

type Sent = { readonly begin: string; readonly settings: string; readonly values: string[]; readonly prepared: ReadonlySet<string> }

/**
 * Begins the transactions of one client. The driver sends a text with values only alone, and waits for its answer; the protocol takes both
 * statements before one `sync`, which makes them one message. The second is prepared, since its text is always the same.
 */
export const beginner = (client: pg.Client): ((text: string, values: readonly unknown[]) => Promise<pg.QueryResult> | undefined) => {
  const send = client.query.bind(client)
  const prepared = new Set<string>()
  return (text, values) => {
    const parts = partsOf(text)
    if (!parts) return undefined
    const [begin, settings] = parts
    const { done } = send(new Both({ begin, settings, values: values.map(String), prepared }))
    return done.then(() => {
      prepared.add(settings)
      return { command: 'BEGIN', rowCount: 0, oid: 0, fields: [], rows: [] }
    })
  }
}

class Both implements pg.Submittable {
  readonly done: Promise<void>
  readonly #sent: Sent
  readonly #ended = Promise.withResolvers<void>()

  constructor(sent: Sent) {
    this.#sent = sent
    this.done = this.#ended.promise
  }

  submit(connection: pg.Connection): null {
    const { begin, settings, values, prepared } = this.#sent
    const statement = `begin ${values.length}`
    connection.stream.cork()
    connection.parse({ name: '', text: begin, types: [] }, true)
    connection.bind({}, true)
    connection.execute({}, true)
    if (!prepared.has(settings)) {
      // There may be one of that name, of a beginning that was refused.
      connection.close({ type: 'S', name: statement }, true)
      connection.parse({ name: statement, text: settings, types: [] }, true)
    }
    connection.bind({ statement, values }, true)
    connection.execute({}, true)
    connection.sync()
    connection.stream.uncork()
    return null
  }

  handleError(error: unknown): void {
    this.#ended.reject(error)
  }

  handleReadyForQuery(): void {
    this.#ended.resolve()
  }

  // What the settings were set to comes back, and is known.
  handleCommandComplete(): void {}
  handleDataRow(): void {}
}
