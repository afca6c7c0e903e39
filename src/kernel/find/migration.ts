import { type Kysely, sql } from 'kysely'

/**
 * What the search of every room stands on. `istmo.plain` takes accents and all but letters and figures off a text, so that a search without them finds
 * it; `istmo.sought` makes of a record's texts what the index holds: each word as it is written and by its stem, the record's code behind a `=`,
 * and the wall that it stands behind, `/programme/country`, with a star where every member sees it. `istmo.scope` are the walls of whoever
 * asks, as a part of the question: so the index itself answers with nothing from behind another, and how long it takes tells nothing of that.
 */
export const findMigration = {
  name: 'kernel.0007-find',
  up: async (db: Kysely<unknown>): Promise<void> => {
    // Its rules are those of the server's own file: an update that changes them leaves what is indexed as it was, and no harm is done.
    await sql`
    create function istmo.plain(given text) returns text language sql immutable parallel safe
      return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(given, ''))), '[^a-z0-9]+', ' ', 'g'))`.execute(
      db,
    )
    // The stemmer knows these endings with their accent alone, and in the plural without: both are then the same word.
    await sql`
    create function istmo.spanish(plain text) returns text language sql immutable parallel safe
      return regexp_replace(plain, '([csx])ion\\M', '\\1ión', 'g')`.execute(db)
    await sql`
    create function istmo.sought(wall text, code text, es text, en text) returns tsvector language sql immutable parallel safe
      return array_to_tsvector(array['/' || wall] || case when code is null then '{}'::text[] else array['=' || lower(code)] end)
        || strip(to_tsvector('pg_catalog.simple', istmo.plain(coalesce(es, '') || ' ' || coalesce(en, '')))
          || to_tsvector('pg_catalog.spanish', istmo.spanish(istmo.plain(es))) || to_tsvector('pg_catalog.english', istmo.plain(en)))`.execute(
      db,
    )
    await sql`
    create function istmo.scope(in_programme uuid, in_roles text[]) returns tsquery language sql stable parallel safe as $$
      select case when istmo.is_operator() then format('''/%s/'':*', in_programme)::tsquery else (
        select string_agg(distinct format('''/%s/%s''', in_programme, wall), ' | ')::tsquery from (
          select '*' as wall from istmo.memberships() m where m.programme_id = in_programme
          union all select m.country from istmo.memberships() m where m.programme_id = in_programme and m.role = any (in_roles)) walls) end $$`.execute(
      db,
    )
  },
}
