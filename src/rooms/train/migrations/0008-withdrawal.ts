import { type Kysely, sql } from 'kysely'

/**
 * A version that was recorded by mistake is withdrawn, with its reason: one that nobody has put to a vote, so that its second step is its last. Its text stays, as
 * every text that was recorded does. Which state comes after which stands in `domain/syllabus/may-follow.ts` too.
 */
export const withdrawalMigration = {
  name: 'train.0008-withdrawal',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
  alter table syllabus_step add constraint syllabus_step_withdrawn_with_reason
    check (state <> 'withdrawn' or btrim(coalesce(reason, '')) <> '')`.execute(db)
    await sql`
  create or replace function istmo.syllabus_step_follows() returns trigger language plpgsql as $$
    declare
      stood record;
    begin
      select number, state into stood from syllabus_step
        where programme_id = new.programme_id and syllabus = new.syllabus order by number desc limit 1;
      if new.number <> coalesce(stood.number, 0) + 1 or (new.state = 'withdrawn' and new.number <> 2)
        or (coalesce(stood.state, ''), new.state) not in (
        ('', 'draft'), ('draft', 'submitted'), ('draft', 'approved'), ('draft', 'withdrawn'), ('submitted', 'draft'), ('submitted', 'returned'),
        ('submitted', 'approved-with-conditions'), ('submitted', 'approved'), ('returned', 'submitted'), ('returned', 'approved'),
        ('approved-with-conditions', 'superseded'), ('approved', 'superseded')) then
        raise exception 'a version that is % does not become %', coalesce(stood.state, 'new'), new.state using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  },
}
