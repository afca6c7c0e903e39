import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
/** A draft shows what its maker saw, so it is for that person alone. */
const OWN = `${OF_MEMBERS} and made_by = istmo.actor_id()`

export const visibleDrafts = {
  text_version: OF_MEMBERS,
  draft: OWN,
  draft_file: `(programme_id, draft) in (select programme_id, id from draft where ${OWN})`,
}

/** Each text of a sentence or a passage that a person saved, one after the other; a generated sentence taken again has none. */
export const draftMigration = {
  name: 'report.0003-draft',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table text_version (
      programme_id uuid not null, place text not null, version int not null, es text, en text, note text,
      written_by text not null, written_at timestamptz not null,
      constraint text_version_key primary key (programme_id, place, version),
      constraint text_version_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`revoke update, delete, truncate on text_version from istmo_app`.execute(db)
    await sql`
    create table draft (
      programme_id uuid not null, id uuid not null, made_by text not null, made_at timestamptz not null, data_hash text not null,
      stale text[] not null,
      constraint draft_key primary key (programme_id, id),
      constraint draft_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`
    create table draft_file (
      programme_id uuid not null, draft uuid not null, path text not null, position int not null, bytes bytea not null, size int not null,
      sha256 text not null,
      constraint draft_file_key primary key (programme_id, draft, path),
      constraint draft_file_of_draft foreign key (programme_id, draft) references draft (programme_id, id) on delete cascade)`.execute(db)
    await enableVisibility(db, visibleDrafts)
  },
}
