import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

export const visible = { recommendation_version: 'programme_id in (select programme_id from istmo.memberships())' }

/** What a recommendation said before each change, and who reported an entry, so that another verifies it. */
export const versionsMigration = {
  name: 'recommend.0002-versions',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table recommendation
      add column version int not null default 1, add column changed_at timestamptz, add column changed_by text`.execute(db)
    await sql`alter table followup add column recorded_by text`.execute(db)
    await sql`revoke delete on followup from istmo_app`.execute(db)
    await sql`
    create table recommendation_version (
      programme_id uuid not null, code text not null, version int not null, changed_at timestamptz, changed_by text, was jsonb not null,
      constraint recommendation_version_key primary key (programme_id, code, version),
      constraint recommendation_version_of_recommendation foreign key (programme_id, code) references recommendation (programme_id, code))`.execute(
      db,
    )
    await enableVisibility(db, visible)
  },
}
