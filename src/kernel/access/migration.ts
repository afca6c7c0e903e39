import { type Kysely, sql } from 'kysely'

/**
 * The functions in which every table's predicate is written. `istmo.memberships('a', 'b')` gives the actor's memberships with one of these
 * roles, all of them without any; a predicate asks `programme_id in (select programme_id from istmo.memberships(…))`, which
 * PostgreSQL works out once for a statement and not once for a row. Without a context all of them give nothing.
 */
export const accessMigration = {
  name: 'kernel.0002-access',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create function istmo.actor_kind() returns text language sql stable parallel safe
      return coalesce(nullif(current_setting('istmo.actor_kind', true), ''), 'none')`.execute(db)
    await sql`
    create function istmo.actor_id() returns text language sql stable parallel safe
      return nullif(current_setting('istmo.actor_id', true), '')`.execute(db)
    await sql`
    create function istmo.person_id() returns uuid language sql stable parallel safe
      return case when istmo.actor_kind() = 'person' then istmo.actor_id()::uuid end`.execute(db)
    await sql`
    create function istmo.is_operator() returns boolean language sql stable parallel safe
      return istmo.actor_kind() = 'operator'`.execute(db)
    await sql`
    create function istmo.memberships(variadic roles text[] default '{}')
      returns table (programme_id uuid, office_id uuid, country text, sector text, role text)
      language sql stable parallel safe as $$
        select m.programme_id, m.office_id, m.country, m.sector, m.role
        from jsonb_to_recordset(coalesce(nullif(current_setting('istmo.memberships', true), ''), '[]')::jsonb)
          as m (programme_id uuid, office_id uuid, country text, sector text, role text)
        where cardinality(roles) = 0 or m.role = any (roles) $$`.execute(db)
  },
}
