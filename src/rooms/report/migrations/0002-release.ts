import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
const published = (column: string): string => `(programme_id, ${column}) in (select programme_id, release from release_publication)`

/** What is published is for everybody; what was made and waits for a second person, for members of its programme. */
export const visibleReleases = {
  release: `${OF_MEMBERS} or ${published('id')}`,
  release_file: `${OF_MEMBERS} or ${published('release')}`,
  release_publication: 'true',
}

/**
 * A release is added and never changed: not its bytes, not its facts, not its publication. `release` carries the programme's code and title,
 * for those who see the release and not the programme. One that was made and not published may be made again under the same version.
 */
export const releaseMigration = {
  name: 'report.0002-release',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table release (
      programme_id uuid not null, id uuid not null, version text not null, kind text not null, as_of date not null, programme_code text not null,
      title_es text not null, title_en text not null, example boolean not null, facts jsonb not null, data_hash text not null,
      manifest_hash text not null, made_by text not null, made_at timestamptz not null,
      constraint release_key primary key (programme_id, id),
      constraint release_in_programme foreign key (programme_id) references programme (id),
      constraint release_kind_known check (kind in ('release', 'erratum')))`.execute(db)
    await sql`
    create table release_file (
      programme_id uuid not null, release uuid not null, path text not null, bytes bytea not null, size int not null, sha256 text not null,
      constraint release_file_key primary key (programme_id, release, path),
      constraint release_file_of_release foreign key (programme_id, release) references release (programme_id, id))`.execute(db)
    await sql`
    create table release_publication (
      programme_id uuid not null, release uuid not null, version text not null, published_by text not null, published_at timestamptz not null,
      constraint release_publication_key primary key (programme_id, release),
      constraint release_publication_version_once unique (programme_id, version),
      constraint release_publication_of_release foreign key (programme_id, release) references release (programme_id, id))`.execute(db)
    await sql`revoke update, delete, truncate on release, release_file, release_publication from istmo_app`.execute(db)
    await enableVisibility(db, visibleReleases)
  },
}
