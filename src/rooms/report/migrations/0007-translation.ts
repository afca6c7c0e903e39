import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

export const visibleTranslation = { translation_rule: 'programme_id in (select programme_id from istmo.memberships())' }

/** Whether a release prints what is written in one language only. Without a row it asks for both. */
export const translationMigration = {
  name: 'report.0007-translation',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table translation_rule (
      programme_id uuid not null, printed boolean not null, set_at timestamptz not null, set_by text not null,
      constraint translation_rule_key primary key (programme_id),
      constraint translation_rule_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await enableVisibility(db, visibleTranslation)
  },
}
