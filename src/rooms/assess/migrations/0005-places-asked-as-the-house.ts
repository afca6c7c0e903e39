import { type Kysely, sql } from 'kysely'

/**
 * `istmo.place_for_statement` as 0004 says it, asking the wall once: whether its recorder sees the workshop. Which numbers are given is then
 * looked up as the house, which sees them all; each of its looks had asked the wall of the same workshop again, for twice the time of all
 * the rest. A workshop out of sight gets no number, as it takes no statement. An error in between ends the transaction, and the acting
 * as the house with it.
 */
export const placesAskedAsTheHouseMigration = {
  name: 'assess.0005-places-asked-as-the-house',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create or replace function istmo.place_for_statement(
      in_programme uuid, in_workshop text, out state text, out sectors text[], out number int, out place int)
    language plpgsql as $$
    declare
      kind text := istmo.actor_kind();
      withdrawn int;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('assess ' || in_programme, 0));
      select w.state, w.sectors into state, sectors from workshop w where w.programme_id = in_programme and w.code = in_workshop;
      if not found then
        return;
      end if;
      perform set_config('istmo.actor_kind', 'operator', true);
      select max(v.number) into withdrawn from statement_version v where v.programme_id = in_programme and v.workshop = in_workshop;
      loop
        select max(s.number) into number from statement s where s.programme_id = in_programme and s.workshop = in_workshop;
        number := greatest(0, number, withdrawn) + 1;
        while not pg_try_advisory_xact_lock(hashtextextended(format('statement %s %s %s', in_programme, in_workshop, number), 0)) loop
          number := number + 1;
        end loop;
        exit when not exists (
          select from statement s where s.programme_id = in_programme and s.workshop = in_workshop and s.number = place_for_statement.number);
      end loop;
      perform set_config('istmo.actor_kind', kind, true);
      place := nextval('statement_place');
    end $$`.execute(db)
  },
}
