import { type Kysely, PostgresDialect, Kysely as KyselyInstance } from 'kysely'
import type pg from 'pg'

export type Engine = 'pglite' | 'postgres'

/** Role that row-level security binds: member or name of every login of the application; never owner of anything. */
export const APP_ROLE = 'istmo_app'

/** Reaches the queries of a database; only this folder imports it. */
export const queries = Symbol('queries')
/** How a transaction is opened on this database; only this folder imports it. */
export const transact = Symbol('transact')
/** Names of settings that earlier parts of a rehearsal left in its one transaction; only this folder imports it. */
export const handed = Symbol('handed')

/** `snapshot` reads too, and sees one moment from its first query to its last, whatever others commit meanwhile. */
export type Access = 'read only' | 'read write' | 'snapshot'
export type OpenTransaction = <Result>(access: Access, run: (tx: Kysely<unknown>) => Promise<Result>) => Promise<Result>

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
  readonly [handed]?: Set<string>
}

/** Kysely over a pool of the `pg` driver; both engines speak PostgreSQL's wire protocol, so there is one dialect. */
export const kyselyOver = (pool: pg.Pool): Kysely<unknown> => new KyselyInstance<unknown>({ dialect: new PostgresDialect({ pool }) })

export const openTransactionOn =
  (kysely: Kysely<unknown>): OpenTransaction =>
  (access, run) =>
    access === 'snapshot'
      ? kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
      : kysely.transaction().setAccessMode(access).execute(run)

/**
 * A handle for libraries that bring their own queries (sign-in, for one). They run as the application's login, outside
 * `transaction`; never call such a library from inside a transaction.
 */
export const handleForLibraries = (database: Database): Kysely<unknown> => database[queries]
