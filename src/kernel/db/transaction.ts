import { AsyncLocalStorage } from 'node:async_hooks'
import { type Compilable, type Kysely, sql } from 'kysely'
import type { Settings } from './beginning.ts'
import { type Access, type Database, type Last, transact } from './database.ts'
import { constraintOf, DatabaseFailure, failureOf, mayRunAgain } from './failure.ts'
import type { Reader, Writer } from './handles.ts'

/** Who acts, for the policies of row-level security: setting name → value, e.g. `{ 'istmo.actor_id': '…' }`. Policies read it by
 * `nullif(current_setting(name, true), '')`; an absent name is empty and shows nothing. */
export type Context = Readonly<Record<`istmo.${string}`, string>>

const RETRIES = 3
const opened = new AsyncLocalStorage<Set<Database>>()

/**
 * Runs a command's work in one transaction: all of it stands or none. Serialization failures, deadlocks and lost plans run it again, at most
 * three times, so `run` must do nothing that cannot be done twice (no mail, no file).
 * @param run is given the handle, and where to leave the one statement that goes with the transaction's end: it spares a way to the server
 * @throws what `run` throws, constraint violations as the driver gives them (see `constraintOf`), `DatabaseFailure` for the rest
 */
export const transaction = <Tables, Result>(
  database: Database,
  context: Context,
  run: (tx: Writer<Tables>, last: (statement: Compilable) => void) => Promise<Result>,
): Promise<Result> =>
  inTransaction(database, { access: 'read write', settings: inName(database, context) }, (tx, last) =>
    run(tx as unknown as Writer<Tables>, (statement) => last(statement.compile())),
  )

/** Runs a query's work in one read-only transaction; the database refuses to write in it. */
export const reading = <Tables, Result>(
  database: Database,
  context: Context,
  run: (db: Reader<Tables>) => Promise<Result>,
): Promise<Result> =>
  inTransaction(database, { access: 'read only', settings: inName(database, context) }, (tx) => run(tx as unknown as Reader<Tables>))

/**
 * A part of a transaction that may fail alone: whatever `run` throws, its writes are undone, the rest stands and goes on
 * (after a refused statement PostgreSQL takes no other until then). One at a time inside one transaction; they may nest.
 */
export const savepoint = async <Tables, Result>(tx: Writer<Tables>, run: (tx: Writer<Tables>) => Promise<Result>): Promise<Result> => {
  await sql`savepoint part`.execute(tx)
  try {
    const result = await run(tx)
    await sql`release savepoint part`.execute(tx)
    return result
  } catch (error) {
    if (failureOf(error)?.kind !== 'database.unreachable')
      await sql`rollback to savepoint part`.execute(tx).then(() => sql`release savepoint part`.execute(tx))
    throw error
  }
}

/** Runs `work` as migrations, dump and restore need it: as the login itself, without context, however long it takes. */
export const asOwner = <Result>(database: Database, access: Access, work: (tx: Kysely<unknown>) => Promise<Result>): Promise<Result> =>
  inTransaction(database, { access, settings: AT_LEISURE }, work)

const AT_LEISURE: Settings = { statement_timeout: '0', lock_timeout: '60s', row_security: 'off' }

const inName = ({ assumes }: Database, context: Context): Settings => ({ ...context, ...(assumes && { role: assumes }) })

const inTransaction = async <Result>(
  database: Database,
  opening: { readonly access: Access; readonly settings: Settings },
  work: (tx: Kysely<unknown>, last: Last) => Promise<Result>,
): Promise<Result> => {
  if (opened.getStore()?.has(database))
    throw new Error('a transaction is already open here: pass its handle on (a second one would wait for ever)')
  const again = async (attempt: number): Promise<Result> => {
    try {
      return await marked(database, () => database[transact](opening, work))
    } catch (error) {
      if (!mayRunAgain(error)) throw replicaAnswered(opening.access, error) ?? failureOf(error) ?? error
      if (attempt === RETRIES) throw new DatabaseFailure('database.busy', `still in conflict after ${RETRIES} retries`, { cause: error })
      await pause(attempt)
      return again(attempt + 1)
    }
  }
  return again(0)
}

/** Only a replica refuses to write where we asked to: the primary went elsewhere, and the pool will find it again. */
const replicaAnswered = (access: Access, error: unknown): DatabaseFailure | undefined =>
  access === 'read write' && constraintOf(error)?.sqlState === '25006'
    ? new DatabaseFailure('database.unreachable', 'a replica answered in place of the primary', { cause: error })
    : undefined

/** Runs `work` as inside a transaction on this database: another one there is refused instead of waiting for ever. */
export const marked = <Result>(database: Database, work: () => Promise<Result>): Promise<Result> =>
  opened.run(new Set([...(opened.getStore() ?? []), database]), work)

/** Two that deadlocked must not meet again in step; the first retry goes at once. */
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, attempt === 0 ? 0 : Math.random() * 20 * 2 ** attempt))
