import type { QueryExecutorProvider, RawBuilder, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

/** A query's handle: it selects and does nothing else, by type and in the database (`read only`). */
export type Reader<Tables> = Pick<ReadonlyKysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>

/** A command's handle: the open transaction. It opens no other transaction, closes nothing and knows no schema changes. */
export type Writer<Tables> = Pick<
  Transaction<Tables>,
  | 'selectFrom'
  | 'selectNoFrom'
  | 'insertInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'with'
  | 'withRecursive'
  | 'fn'
  | 'case'
  | 'dynamic'
  | 'getExecutor'
>

/** A handle of either kind, whatever its tables: what a port of another room is given, which alone knows them. */
export type Handle = { readonly selectFrom: unknown; readonly selectNoFrom: unknown }

/**
 * Rows of a query that the builder cannot say, written as `sql`: `rowsOf(db, sql<Row>`select …`)`. The type cannot see what it does; opened
 * by `reading`, the database refuses anything that writes.
 */
export const rowsOf = async <Row>(handle: Handle, query: RawBuilder<Row>): Promise<Row[]> =>
  (await query.execute(handle as unknown as QueryExecutorProvider)).rows

/** The handle as the room knows it whose tables they are; only that room's port calls this. */
export const knowing = <Tables>(handle: Handle): Writer<Tables> => handle as unknown as Writer<Tables>
