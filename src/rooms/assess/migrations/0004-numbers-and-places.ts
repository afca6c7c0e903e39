import { type Kysely, sql } from 'kysely'

/**
 * Where a new statement goes. Whoever records in a programme shares its turn with all others who record, and waits only for those who move,
 * edit or import. Its number is claimed, so that nobody waits until another's transaction is on the disk: the first behind the last that
 * was ever given which no other open transaction has claimed. One that is undone leaves its number out. Each statement of the function
 * sees what was committed by then, so a claim that became free because its transaction stands is seen as given. In the programme's order
 * it stands behind all there are, also those that its recorder does not see, and is never moved: what lists and exports gave stays before
 * it. A sequence counts the places, for which nobody waits and nothing is read; it begins behind any that a package gives (100,000 at most).
 */
export const numbersAndPlacesMigration = {
  name: 'assess.0004-numbers-and-places',
  up: async (db: Kysely<unknown>): Promise<void> => {
    // A page begins behind a place and a key.
    await sql`create index statement_by_position on statement (programme_id, position, id)`.execute(db)
    await sql`create sequence statement_place as int minvalue 1000000`.execute(db)
    await sql`
    create function istmo.place_for_statement(
      in_programme uuid, in_workshop text, out state text, out sectors text[], out number int, out place int)
    language plpgsql as $$
    declare
      withdrawn int;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('assess ' || in_programme, 0));
      select w.state, w.sectors into state, sectors from workshop w where w.programme_id = in_programme and w.code = in_workshop;
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
      place := nextval('statement_place');
    end $$`.execute(db)
  },
}
