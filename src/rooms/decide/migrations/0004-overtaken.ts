import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

export const visibleOvertaken = { submission_overtaken: 'programme_id in (select programme_id from istmo.memberships())' }

/** What was put and is voted on no more, because another text was decided meanwhile that leaves no room for it. Added to and never changed. */
export const overtakenMigration = {
  name: 'decide.0004-overtaken',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
  create table submission_overtaken (
    programme_id uuid not null, submission uuid not null, overtaken_by text not null, overtaken_at timestamptz not null,
    constraint submission_overtaken_key primary key (programme_id, submission),
    constraint submission_overtaken_of_submission foreign key (programme_id, submission) references submission (programme_id, id))`.execute(
      db,
    )
    await sql`revoke update, delete, truncate on submission_overtaken from istmo_app`.execute(db)
    await enableVisibility(db, visibleOvertaken)
  },
}
