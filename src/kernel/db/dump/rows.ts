import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Table } from './catalogue.ts'

/** A row as PostgreSQL writes each of its columns; the same text on every engine and version. */
export type Row = readonly (string | null)[]

const BATCH_BYTES = 4 * 1024 * 1024
const BATCH_ROWS = 1000

/** Forms on which sessions could differ. */
export const inOneForm = (db: Kysely<unknown>) =>
  sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('xmloption', 'content', true)`.execute(
    db,
  )

/** All rows of a table in the order of its key as text (of the whole row where it has none), in batches of some megabytes at most. */
export async function* rowsOf(db: Kysely<unknown>, { name, columns, key }: Table): AsyncGenerator<readonly Row[]> {
  const asText = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  const order =
    key.length > 0 ? sql.join(key.map((column) => sql`${sql.ref(column)}::text collate "C"`)) : sql`array[${asText}]::text collate "C"`
  await sql`declare dumped no scroll cursor for select to_json(array[${asText}]) as row from ${sql.table(name)} order by ${order}`.execute(
    db,
  )
  let size = 100
  for (;;) {
    const { rows } = await sql<{ row: Row }>`fetch forward ${sql.lit(size)} from dumped`.execute(db)
    if (rows.length === 0) break
    const batch = rows.map(({ row }) => row)
    yield batch
    size = sizeAfter(batch)
  }
  await sql`close dumped`.execute(db)
}

/** Pieces that one statement can carry. */
export const bytesOf = (row: Row): number => row.reduce((sum, text) => sum + (text?.length ?? 0) + 3, 2)

const sizeAfter = (batch: readonly Row[]): number => {
  const mean = batch.reduce((sum, row) => sum + bytesOf(row), 0) / batch.length
  return Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_BYTES / mean)))
}

export type TableDigest = { readonly table: string; readonly rows: number; readonly sha256: string }

/** Counts and hashes the rows of one table as they pass by. */
export const tally = (table: string) => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (row: Row) => {
      rows += 1
      hash.update(`${JSON.stringify(row)}\n`)
    },
    result: (): TableDigest => ({ table, rows, sha256: hash.digest('hex') }),
  }
}

/** One digest of all rows of all tables: equal where the data are equal, on whatever engine. */
export const digestOf = (tables: readonly TableDigest[], sequences: Readonly<Record<string, string>>): string => {
  const sorted = tables.map(({ table, rows, sha256 }) => [table, rows, sha256]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([sorted, Object.entries(sequences).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')
}
