import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_OFFICERS =
  "programme_id in (select programme_id from istmo.memberships('programme.country-member', 'programme.country-signatory'))"

/** What was released is published: officers of every country read it. */
export const countsVisible = { counts_release: OF_OFFICERS }

/** Released counts are added to and never changed: a later release of the same year says which one it takes the place of. */
export const countsMigration = {
  name: 'cases.0004-counts',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table counts_release (
      programme_id uuid not null, office_id uuid not null, year int not null, number int not null, id text not null, text text not null,
      office text not null, released_by text not null, released_at timestamptz not null,
      constraint counts_release_key primary key (programme_id, office_id, year, number),
      constraint counts_release_once unique (programme_id, id),
      constraint counts_release_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`revoke update, delete, truncate on counts_release from istmo_app`.execute(db)
    await enableVisibility(db, countsVisible)
  },
}
