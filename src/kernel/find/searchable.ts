import { type Kysely, type RawBuilder, sql } from 'kysely'

/** How the rows of a table are found, in SQL over its columns; texts are any of them, also null. */
type Searchable = {
  /** The column that names a record of it within its programme, and what people call it by where that is another. */
  readonly id: string
  readonly code?: RawBuilder<unknown>
  /** Column with the country whose seats alone see a row, or `*` for every member of its programme; without it every row is every member's. */
  readonly wall?: string
  /** Roles whose seats see the rows of their country. */
  readonly roles?: readonly string[]
  readonly es: readonly string[]
  readonly en: readonly string[]
}

const joined = (columns: readonly string[]) =>
  columns.length === 0
    ? sql`''`
    : sql.join(
        columns.map((name) => sql`coalesce(${sql.ref(name)}, '')`),
        sql` || ' ' || `,
      )

/**
 * Lets the rows of a table be found: a column that the database keeps true by itself, its index, and `istmo.find_in_<table>`, which answers
 * with ids from within the walls of whoever asks. That function sees through row-level security, whose policies would keep the index from being used; what
 * it finds is read through the table's own wall. For migrations.
 */
export const enableSearch = async (
  db: Kysely<unknown>,
  table: string,
  { id, code, wall, roles = [], es, en }: Searchable,
): Promise<void> => {
  const [on, named] = [sql.table(table), sql.id('istmo', `find_in_${table}`)]
  const behind = wall === undefined ? sql`'*'` : sql`coalesce(${sql.ref(wall)}, '-')`
  await sql`alter table ${on} add column sought tsvector generated always as (
    istmo.sought(programme_id::text || '/' || ${behind}, ${code ?? sql.ref(id)}, ${joined(es)}, ${joined(en)})) stored`.execute(db)
  // A list of what is still to be sorted in, which the embedded database would never work off by itself, is looked through at every search.
  await sql`create index ${sql.id(`${table}_sought`)} on ${on} using gin (sought) with (fastupdate = off)`.execute(db)
  const allowed = sql.raw(`'{${roles.map((role) => `"${role}"`).join(',')}}'`)
  await sql`
  create function ${named}(in_programme uuid, in_words tsquery, in_most int) returns setof text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
      select ${sql.ref(id)} from ${on} where sought @@ (in_words && istmo.scope(in_programme, ${allowed})) limit in_most $$`.execute(db)
  await sql`revoke all on function ${named}(uuid, tsquery, int) from public`.execute(db)
  await sql`grant execute on function ${named}(uuid, tsquery, int) to istmo_app`.execute(db)
}
