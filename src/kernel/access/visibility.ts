import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../db/handles.ts'

/**
 * Which rows of which table an actor sees: table → predicate, SQL over the row's columns and the functions of `istmo`. A room writes them
 * in the migration that makes the tables, and its manifest passes them on: one text is the policy and the server's filter.
 */
export type Visibility = Readonly<Record<string, string>>

/** The operator has the disk; what he may do all the same is said by abilities. */
const orOperator = (predicate: string) => sql`(select istmo.is_operator()) or (${sql.raw(predicate)})`

/**
 * Binds tables to their predicates, for reading and for writing alike and even for their owner. For migrations; a predicate that changes
 * is enabled anew.
 */
export const enableVisibility = async (db: Kysely<unknown>, visible: Visibility): Promise<void> => {
  for (const [table, predicate] of Object.entries(visible)) {
    const [on, policy] = [sql.table(table), sql.ref(`${table}_visible`)]
    await sql`alter table ${on} enable row level security, force row level security`.execute(db)
    await sql`drop policy if exists ${policy} on ${on}`.execute(db)
    await sql`create policy ${policy} on ${on} to istmo_app using (${orOperator(predicate)}) with check (${orOperator(predicate)})`.execute(
      db,
    )
  }
}

type Seen<Tables> = <Table extends keyof Tables & string>(
  db: Reader<Tables> | Writer<Tables>,
  table: Table,
) => SelectQueryBuilder<Tables, Table, object>

/**
 * `seen(db, 'statement')` of a room: a select over the rows that the actor sees, asked by the server itself, so that the wall stands where
 * row-level security is no boundary (PGlite).
 */
export const seenThrough =
  <Tables>(visible: { readonly [Table in keyof Tables & string]: string }): Seen<Tables> =>
  (db, table) => {
    const rows = sql`(select * from ${sql.table(table)} where ${orOperator(visible[table])})`
    // Kysely cannot know that the rows of a subquery are the table's own; `Seen` says so.
    return (db as unknown as Reader<Record<string, object>>).selectFrom(rows.as(sql.ref(table)) as never)
  }
