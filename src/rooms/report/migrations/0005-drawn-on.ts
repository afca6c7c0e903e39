import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'
import { visibleReleases as releasesBefore } from './0002-release.ts'
import { visibleDrafts as draftsBefore } from './0004-draft-seats.ts'

/** What was made of a workshop goes out of sight when its country takes it back, even if it is released again: then with other words. */
const stillReleased = (table: string): string => `not exists (select from unnest(${table}.workshops) drawn where drawn not in
    (select w.code || ' ' || w.version from workshop w where w.programme_id = ${table}.programme_id and w.state = 'released'))`

const DRAFT = `${draftsBefore.draft} and ${stillReleased('draft')}`

export const visibleDrafts = {
  ...draftsBefore,
  draft: DRAFT,
  draft_file: `(programme_id, draft) in (select programme_id, id from draft where ${DRAFT})`,
}

/**
 * That a release was made, members see in any case; its files, while what it was made of is released. Once it is published it is
 * everybody's, whatever a country does later.
 */
export const visibleReleases = {
  ...releasesBefore,
  release_file: `(programme_id, release) in (select programme_id, release from release_publication)
    or (programme_id, release) in (select r.programme_id, r.id from release r
      where r.programme_id in (select programme_id from istmo.memberships()) and r.workshops is not null and ${stillReleased('r')})`,
}

export const drawnOnMigration = {
  name: 'report.0005-drawn-on',
  up: async (db: Kysely<unknown>): Promise<void> => {
    // Of what those were made is not known; they are made again in seconds.
    await sql`delete from draft`.execute(db)
    await sql`alter table draft add column workshops text[] not null`.execute(db)
    // A release is never changed: of one that was made before this, the files are in sight once it is published.
    await sql`alter table release add column workshops text[]`.execute(db)
    const { draft, draft_file } = visibleDrafts
    await enableVisibility(db, { draft, draft_file, release_file: visibleReleases.release_file })
  },
}
