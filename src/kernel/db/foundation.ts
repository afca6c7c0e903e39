import { type Kysely, sql } from 'kysely'

/**
 * What the kernel puts under every room's tables: the application's role and what it may do to tables to come, the extensions, and the
 * collation `spanish`, in which ñ follows n. A migration that gives less (an append-only table, say) revokes after its `create table`.
 */
export const foundation = {
  name: 'kernel.0001-foundation',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`revoke create on schema public from public`.execute(db)
    await sql`grant usage on schema public, istmo to istmo_app`.execute(db)
    await sql`grant select on istmo.migration to istmo_app`.execute(db)
    await sql`alter default privileges in schema public grant select, insert, update, delete on tables to istmo_app`.execute(db)
    await sql`alter default privileges in schema public grant usage, select on sequences to istmo_app`.execute(db)
    await sql`create extension if not exists btree_gist with schema public`.execute(db)
    await sql`create extension if not exists citext with schema public`.execute(db)
    await sql`create extension if not exists pg_trgm with schema public`.execute(db)
    await sql`create extension if not exists unaccent with schema public`.execute(db)
    await ((await takesRules(db)) ? BY_RULES : BY_LOCALE).execute(db)
  },
}

/** PostgreSQL 15 takes no rules yet, but its servers are built with the whole of ICU; PGlite's ICU carries no Spanish and would misplace ñ
 * without a word, so there the rules say the order themselves. */
const BY_RULES = sql`create collation spanish (provider = icu, locale = 'und', rules = '&n < ñ <<< Ñ')`
const BY_LOCALE = sql`create collation spanish (provider = icu, locale = 'es')`

const takesRules = async (db: Kysely<unknown>): Promise<boolean> => {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(db)
  return (rows[0]?.version ?? 0) >= 160000
}
