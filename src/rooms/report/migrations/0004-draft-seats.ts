import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'
import { visibleDrafts as before } from './0003-draft.ts'

/** A draft shows what its maker saw by the seats of that moment: whoever has lost one of them no longer has it in sight. */
const WITH_ITS_SEATS = `${before.draft} and not exists (select from unnest(draft.seats) held where held not in
    (select m.role || ' ' || m.country from istmo.memberships() m where m.programme_id = draft.programme_id))`

export const visibleDrafts = {
  ...before,
  draft: WITH_ITS_SEATS,
  draft_file: `(programme_id, draft) in (select programme_id, id from draft where ${WITH_ITS_SEATS})`,
}

export const draftSeatsMigration = {
  name: 'report.0004-draft-seats',
  up: async (db: Kysely<unknown>): Promise<void> => {
    // By which seats those were made is not known; they are made again in seconds.
    await sql`delete from draft`.execute(db)
    await sql`alter table draft add column seats text[] not null`.execute(db)
    const { draft, draft_file } = visibleDrafts
    await enableVisibility(db, { draft, draft_file })
  },
}
