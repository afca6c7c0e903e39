import type { Transaction } from 'kysely'
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
