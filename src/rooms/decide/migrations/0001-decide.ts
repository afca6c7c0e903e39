import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

export const visible = { position: 'programme_id in (select programme_id from istmo.memberships())' }

/** Positions are appended and never changed: a later one supersedes. */
export const decideMigration = {
  name: 'decide.0001-position',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table position (
      programme_id uuid not null, subject text not null, country text not null, taken_on date not null, position int not null,
      office_es text not null, office_en text not null, stand text not null, reservation_es text, reservation_en text,
      constraint position_key primary key (programme_id, subject, country, taken_on),
      constraint position_of_country foreign key (programme_id, country) references country (programme_id, code),
      constraint position_stand_known check (stand in ('accept', 'accept-with-reservation', 'object')))`.execute(db)
    await sql`revoke update, delete on position from istmo_app`.execute(db)
    await enableVisibility(db, visible)
  },
}
