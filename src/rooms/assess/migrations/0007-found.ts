import { type Kysely, sql } from 'kysely'
import { enableSearch } from '#kernel/find/searchable.ts'

const COUNTRY = ['assess.facilitator', 'assess.assessor', 'assess.lead', 'programme.country-member', 'programme.country-signatory']

/**
 * Statements, findings and gaps are found by their words. `wall` says behind whose wall a statement stands as the index needs it, in the row itself: the
 * country of its workshop until that is released, then nobody’s; what was said stays the country’s own. Triggers keep it, as the house:
 * whoever records or releases need not see all of it.
 */
export const foundMigration = {
  name: 'assess.0007-found',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await walls(db)
    await enableSearch(db, 'statement', {
      id: 'id',
      code: sql`workshop || '/' || case when number < 1000 then lpad(number::text, 3, '0') else number::text end`,
      wall: 'wall',
      roles: COUNTRY,
      es: ['public_es'],
      en: ['public_en'],
    })
    // In whichever language it was said, its words are found by the stems of both.
    await enableSearch(db, 'statement_text', {
      id: 'statement',
      code: sql`null::text`,
      wall: 'wall',
      roles: COUNTRY,
      es: ['text'],
      en: ['text'],
    })
    for (const table of ['finding', 'gap'])
      await enableSearch(db, table, { id: 'code', es: ['title_es', 'text_es'], en: ['title_en', 'text_en'] })
  },
}

const walls = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table statement add column wall text`.execute(db)
  await sql`alter table statement_text add column wall text`.execute(db)
  await sql`update statement s set wall = case when w.state = 'released' then '*' else w.country end
    from workshop w where w.programme_id = s.programme_id and w.code = s.workshop`.execute(db)
  await sql`update statement_text t set wall = w.country
    from workshop w where w.programme_id = t.programme_id and w.code = t.workshop`.execute(db)
  await sql`
  create function istmo.wall_of_statement() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      select case when w.state = 'released' then '*' else w.country end into new.wall
        from workshop w where w.programme_id = new.programme_id and w.code = new.workshop;
      return new;
    end $$`.execute(db)
  await sql`
  create function istmo.wall_of_statement_text() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      select w.country into new.wall from workshop w where w.programme_id = new.programme_id and w.code = new.workshop;
      return new;
    end $$`.execute(db)
  await sql`
  create function istmo.walls_of_workshop() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      update statement set wall = case when new.state = 'released' then '*' else new.country end
        where programme_id = new.programme_id and workshop = new.code;
      return null;
    end $$`.execute(db)
  await sql`create trigger statement_wall before insert on statement for each row execute function istmo.wall_of_statement()`.execute(db)
  await sql`create trigger statement_text_wall before insert on statement_text
    for each row execute function istmo.wall_of_statement_text()`.execute(db)
  await sql`create trigger workshop_walls after update of state on workshop
    for each row when (old.state is distinct from new.state) execute function istmo.walls_of_workshop()`.execute(db)
}
