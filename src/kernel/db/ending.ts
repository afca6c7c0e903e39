import { CompiledQuery } from 'kysely'
import pg from 'pg'

const COMMIT = 'commit'
const RELEASE = 'release savepoint part'

/** How a transaction ends; where it says one thing more, that and its end in one text. */
export const ending = (last: CompiledQuery | undefined): CompiledQuery => endingBy(COMMIT, last)
/** How a part of a transaction ends. */
export const endingOfPart = (last: CompiledQuery | undefined): CompiledQuery => endingBy(RELEASE, last)

const endingBy = (end: string, last: CompiledQuery | undefined): CompiledQuery =>
  last ? CompiledQuery.raw(`${last.sql}; ${end}`, [...last.parameters]) : CompiledQuery.raw(end)

/** What is done last and how it ends, of a text that `ending` or `endingOfPart` wrote; undefined for any other. */
export const lastOf = (text: string): { readonly text: string; readonly end: string } | undefined => {
  const end = [COMMIT, RELEASE].find((words) => text.endsWith(`; ${words}`))
  return end === undefined ? undefined : { text: text.slice(0, -end.length - 2), end }
}

/** What the driver calls on a query, and its query calls on itself. */
type Ending = pg.Submittable & {
  callback: (error: Error | null, results: readonly pg.QueryResult[]) => void
  _getRows: (connection: pg.Connection) => void
}

/**
 * Asks for what a transaction does last and for its end. The protocol takes both before one `sync`, which makes them one message and
 * one answer; where the first is refused, the server leaves out the second.
 * @returns what the driver tells of a commit
 */
export const askEnding = (send: (query: pg.Submittable) => void, last: pg.QueryConfig, end: string): Promise<pg.QueryResult> => {
  const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>()
  const query = new pg.Query(last) as unknown as Ending
  query.callback = (error, results) => (error ? reject(error) : resolve(results.at(-1) as pg.QueryResult))
  query._getRows = (connection) => {
    connection.execute({}, true)
    connection.parse({ name: '', text: end, types: [] }, true)
    connection.bind({}, true)
    connection.execute({}, true)
    connection.sync()
  }
  send(query)
  return promise
}
