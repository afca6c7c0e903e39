import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database } from '../db/database.ts'
import { noteFailure } from './attempt.ts'
import { asSignIn } from './tables.ts'

/** The driver gives instants as text; the library compares them with `Date`. */
const INSTANTS = ['created_at', 'updated_at', 'expires_at', 'locked_until', 'access_token_expires_at', 'refresh_token_expires_at']

/**
 * A Kysely for the sign-in library whose every query is a transaction of the house, in the context of sign-in: its tables stand behind
 * their wall, failures are told as everywhere, and a call from inside another transaction is an error instead of a wait without end.
 */
export const handleOfSignIn = (database: Database): Kysely<unknown> =>
  new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOver(database),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

const driverOver = (database: Database): Driver => {
  const connection = connectionOver(database)
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: noTransaction,
    commitTransaction: noTransaction,
    rollbackTransaction: noTransaction,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}

const noTransaction = (): Promise<never> => Promise.reject(new Error('the sign-in library opens no transaction of its own'))

const connectionOver = (database: Database): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    const result = await asSignIn(database, (tx) => tx.getExecutor().executeQuery<Row>(query)).catch(noteFailure)
    return { ...result, rows: result.rows.map(withInstants) }
  },
  streamQuery: async function* () {
    yield await Promise.reject(new Error('the sign-in library streams nothing'))
  },
})

const withInstants = <Row>(row: Row): Row => {
  const entries = Object.entries(row as Record<string, unknown>)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, INSTANTS.includes(name) && typeof value === 'string' ? new Date(value) : value]),
  ) as Row
}
