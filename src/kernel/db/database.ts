import { type CompiledQuery, type Kysely, PostgresDialect, Kysely as KyselyInstance, sql } from 'kysely'
import type pg from 'pg'
import { beginning, type Settings } from './beginning.ts'
import { ending } from './ending.ts'

export type Engine = 'pglite' | 'postgres'

/** Role that row-level security binds: member or name of every login of the application; never owner of anything. */
export const APP_ROLE = 'istmo_app'

/** Reaches the queries of a database; only this folder imports it. */
export const queries = Symbol('queries')
/** How a transaction is opened on this database; only this folder imports it. */
export const transact = Symbol('transact')

/** `snapshot` reads too, and sees one moment from its first query to its last, whatever others commit meanwhile. */
export type Access = 'read only' | 'read write' | 'snapshot'
/** What a transaction says last, with its end: once `run` is done, in place of a statement of its own. */
export type Last = (statement: CompiledQuery) => void
/** Begins a transaction under these settings, ends it with `run`, and undoes it with whatever `run` throws. */
export type OpenTransaction = <Result>(
  opening: { readonly access: Access; readonly settings: Settings },
  run: (tx: Kysely<unknown>, last: Last) => Promise<Result>,
) => Promise<Result>

/**
 * An open database. It has no query methods by intention: a handle comes from `transaction` or `reading`, so that inside
 * an open transaction no other handle is in reach (PGlite has one connection, and a second query would wait for ever).
 */
export type Database = {
  readonly engine: Engine
  /** On PGlite each transaction takes this role itself; on PostgreSQL the login is a member of it or bears its name. */
  readonly assumes: typeof APP_ROLE | undefined
  /** Tells other processes where the owner of the data directory answers, e.g. http://localhost:8080; nothing on PostgreSQL. */
  announce(address: string): Promise<void>
  /** Waits for what is under way, writes a checkpoint (PGlite) and gives the data directory free. */
  close(): Promise<void>
  readonly [queries]: Kysely<unknown>
  readonly [transact]: OpenTransaction
}

/** Kysely over a pool of the `pg` driver; both engines speak PostgreSQL's wire protocol, so there is one dialect. */
export const kyselyOver = (pool: pg.Pool): Kysely<unknown> => new KyselyInstance<unknown>({ dialect: new PostgresDialect({ pool }) })

/** Kysely's own transaction would ask the server once to begin and once more for the settings. */
export const openTransactionOn =
  (kysely: Kysely<unknown>): OpenTransaction =>
  (opening, run) =>
    kysely.connection().execute(async (tx) => {
      try {
        let said: CompiledQuery | undefined
        await tx.executeQuery(beginning(opening))
        const result = await run(tx, (statement) => void (said = statement))
        await commit(tx, said)
        return result
      } catch (error) {
        // Only a lost connection refuses this, and the pool drops those by itself.
        await sql.raw('rollback').execute(tx)
        throw error
      }
    })

const commit = async (tx: Kysely<unknown>, last: CompiledQuery | undefined): Promise<void> => {
  const { rows } = await tx.executeQuery(ending(last))
  // What failed inside and was swallowed there would otherwise be undone in silence.
  if (isUndone(rows[0])) throw new Error('a statement failed inside this transaction, so nothing of it stands')
}

const isUndone = (told: unknown): boolean => typeof told === 'object' && told !== null && 'command' in told && told.command === 'ROLLBACK'

/**
 * A handle for libraries that bring their own queries (sign-in, for one). They run as the application's login, outside
 * `transaction`; never call such a library from inside a transaction.
 */
export const handleForLibraries = (database: Database): Kysely<unknown> => database[queries]
