import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { DatabaseFailure } from '../failure.ts'
import { foundation } from '../foundation.ts'
import { alone, appliedMigrations, type Migration, migrate, migrateWithin } from '../migrate.ts'
import { asOwner } from '../transaction.ts'
import { type Schema, schemaOf, sequencesOf, type Table } from './catalogue.ts'
import type { Dumped } from './dump.ts'
import { damaged, Head, Line, readLines } from './file.ts'
import { bytesOf, digestOf, inOneForm, type Row, rowsOf, type TableDigest, tally } from './rows.ts'

/** Told after each table that is loaded, and then after each whose rows were read again for their digest. */
export type RestoreWatch = {
  readonly onLoaded?: (done: number, all: number) => void
  readonly onChecked?: (done: number, all: number) => void
}

/**
 * Fills an empty database from a dump of either engine: brings it to the dump's own state, loads every row in one transaction, sees that
 * the rows are the same by their digest, then makes the steps that the dump did not know. The file is read whole and proven first.
 * `database` is the owner's.
 * @throws DatabaseFailure `dump.damaged`, `dump.other-state`, `restore.not-empty`; in each case nothing of the dump is there
 */
export const restore = async (database: Database, path: string, migrations: readonly Migration[]): Promise<Dumped> => {
  const { head, dumped } = await proven(path)
  const known = stepsOf(head, migrations)
  const surplus = (await appliedMigrations(database)).filter((name) => !head.migrations.includes(name))
  if (surplus.length > 0) throw otherState({ unknown: [], surplus })
  await migrate(database, known)
  await asOwner(database, 'read write', async (tx) => {
    const full = await fullIn(tx)
    if (full.length > 0) throw notEmpty(full)
    await fill(tx, { path, head, dumped })
  })
  await migrate(database, migrations)
  return dumped
}

/**
 * The same in the place of all that is there: what was there goes in the transaction in which the dump comes, so that a kill leaves the
 * one or the other.
 * @throws DatabaseFailure `dump.damaged`, `dump.other-state`; in each case what was there is untouched
 */
export const restoreOver = async (
  database: Database,
  path: string,
  migrations: readonly Migration[],
  watch: RestoreWatch = {},
): Promise<Dumped> => {
  const { head, dumped } = await proven(path)
  const known = stepsOf(head, migrations)
  await alone(database, async (tx) => {
    await sql`drop schema if exists istmo cascade`.execute(tx)
    await sql`drop schema public cascade`.execute(tx)
    await sql`create schema istmo`.execute(tx)
    await sql`create schema public`.execute(tx)
    await migrateWithin(tx, known)
    await fill(tx, { path, head, dumped }, watch)
  })
  await migrate(database, migrations)
  return dumped
}

/** Tables of a database that have rows; none where it was never migrated. */
export const fullTables = async (database: Database): Promise<readonly string[]> =>
  (await appliedMigrations(database)).length === 0 ? [] : asOwner(database, 'snapshot', fullIn)

type Filling = { readonly path: string; readonly head: Head; readonly dumped: Dumped }

const fill = async (tx: Kysely<unknown>, { path, head, dumped }: Filling, watch: RestoreWatch = {}): Promise<void> => {
  await inOneForm(tx)
  const schema = await schemaOf(tx)
  await relaxed(tx, schema, () => load(tx, schema.tables, path, watch))
  for (const [name, value] of Object.entries(head.sequences)) await sql`select setval(${name}::regclass, ${value}::int8)`.execute(tx)
  if ((await digestNow(tx, schema.tables, watch)) !== dumped.digest) throw damaged('digest')
}

/** What a dump holds, after reading all of it and comparing every digest.
 * @throws DatabaseFailure `dump.damaged` */
export const proven = async (path: string): Promise<{ head: Head; dumped: Dumped }> => {
  const done: TableDigest[] = []
  let head: Head | undefined
  let counted: ReturnType<typeof tally> | undefined
  let digest: string | undefined
  for await (const line of readLines(path)) {
    if (digest !== undefined) throw damaged('tail')
    if (!head) {
      head = Head.safeParse(line).data
      if (!head) throw damaged('head')
      continue
    }
    const part = lineOf(line)
    if (Array.isArray(part)) counted?.add(part)
    else if ('digest' in part) digest = part.digest
    else if ('columns' in part) counted = tally(part.table)
    else done.push(sameTally(counted?.result(), part))
  }
  if (!head || digest === undefined) throw damaged('cut')
  if (digest !== digestOf(done, head.sequences)) throw damaged('digest')
  return { head, dumped: { digest, rows: done.reduce((sum, { rows }) => sum + rows, 0), tables: done } }
}

const lineOf = (line: unknown): Line => {
  const { data } = Line.safeParse(line)
  if (!data) throw damaged('line')
  return data
}

const sameTally = (counted: TableDigest | undefined, said: TableDigest): TableDigest => {
  if (counted?.table !== said.table || counted.rows !== said.rows || counted.sha256 !== said.sha256)
    throw damaged('rows', { table: said.table })
  return said
}

/** The dump's own steps, no more: its rows fit that state. */
const stepsOf = ({ migrations: wanted }: Head, migrations: readonly Migration[]): readonly Migration[] => {
  const unknown = wanted.filter((name) => ![foundation, ...migrations].some((step) => step.name === name))
  if (unknown.length > 0) throw otherState({ unknown, surplus: [] })
  return migrations.filter(({ name }) => wanted.includes(name))
}

const otherState = (details: { unknown: readonly string[]; surplus: readonly string[] }) =>
  new DatabaseFailure('dump.other-state', 'the dump was taken at another state of the schema', { details })

const notEmpty = (tables: readonly string[]) =>
  new DatabaseFailure('restore.not-empty', `there are rows already in ${tables.join(', ')}`, { details: { tables } })

const fullIn = async (tx: Kysely<unknown>): Promise<readonly string[]> => {
  const full: string[] = []
  for (const { name } of (await schemaOf(tx)).tables) {
    const { rows } = await sql<{ full: boolean }>`select exists (select from ${sql.table(name)}) as full`.execute(tx)
    if (rows[0]?.full) full.push(name)
  }
  return full
}

/** Rows arrive in an order that circular references cannot bear, and they were checked and derived where they come from: references wait until
 * the end, triggers keep still. All of it is as before when the transaction ends, either way. */
const relaxed = async (tx: Kysely<unknown>, { circular, triggers }: Schema, work: () => Promise<void>): Promise<void> => {
  const waiting = circular.filter(({ deferrable }) => !deferrable)
  for (const { from, name } of waiting) await sql`alter table ${sql.table(from)} alter constraint ${sql.id(name)} deferrable`.execute(tx)
  for (const { table, name } of triggers) await sql`alter table ${sql.table(table)} disable trigger ${sql.id(name)}`.execute(tx)
  await sql`set constraints all deferred`.execute(tx)
  await work()
  await sql`set constraints all immediate`.execute(tx)
  for (const { from, name } of waiting)
    await sql`alter table ${sql.table(from)} alter constraint ${sql.id(name)} not deferrable`.execute(tx)
  for (const { table, name } of triggers) await sql`alter table ${sql.table(table)} enable trigger ${sql.id(name)}`.execute(tx)
}

const LOAD_ROWS = 1000
const LOAD_BYTES = 4 * 1024 * 1024

const load = async (tx: Kysely<unknown>, tables: readonly Table[], path: string, { onLoaded }: RestoreWatch): Promise<void> => {
  let done = 0
  let table: Table | undefined
  let waiting: Row[] = []
  let bytes = 0
  const flush = async () => {
    if (table && waiting.length > 0) await insert(tx, table, waiting)
    waiting = []
    bytes = 0
  }
  for await (const line of readLines(path)) {
    if (!Array.isArray(line)) {
      await flush()
      if (endsTable(line)) onLoaded?.((done += 1), tables.length)
      table = tableOf(line, tables) ?? table
      continue
    }
    waiting.push(line as Row)
    bytes += bytesOf(line as Row)
    if (waiting.length >= LOAD_ROWS || bytes >= LOAD_BYTES) await flush()
  }
}

const endsTable = (line: unknown): boolean => (line as { sha256?: string }).sha256 !== undefined

const tableOf = (line: unknown, tables: readonly Table[]): Table | undefined => {
  const part = line as { table?: string; columns?: string[] }
  if (!part.columns) return undefined
  const table = tables.find(({ name }) => name === part.table)
  if (!table || table.columns.map(({ name }) => name).join() !== part.columns.join()) throw damaged('columns', { table: part.table ?? '' })
  return table
}

const insert = async (tx: Kysely<unknown>, { name, columns }: Table, rows: readonly Row[]): Promise<void> => {
  const into = sql.join(columns.map((column) => sql.ref(column.name)))
  // The types are those of our own catalogue, never the file's.
  const values = sql.join(columns.map(({ type }, at) => sql`(row ->> ${sql.lit(at)})::${sql.raw(type)}`))
  await sql`insert into ${sql.table(name)} (${into}) overriding system value select ${values} from json_array_elements(${JSON.stringify(rows)}::json) as row`.execute(
    tx,
  )
}

/** @returns the digest of all rows as they stand in this transaction */
const digestNow = async (tx: Kysely<unknown>, tables: readonly Table[], { onChecked }: RestoreWatch): Promise<string> => {
  const done: TableDigest[] = []
  for (const table of tables) {
    const counted = tally(table.name)
    for await (const batch of rowsOf(tx, table)) for (const row of batch) counted.add(row)
    done.push(counted.result())
    onChecked?.(done.length, tables.length)
  }
  return digestOf(done, await sequencesOf(tx))
}
