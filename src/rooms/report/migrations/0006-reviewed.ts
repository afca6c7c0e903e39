import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Who may write the report reads what its texts stood on: that speaks of the codes of then, also where a country took a workshop back since. */
export const visibleReviews = {
  reviewed_text: "programme_id in (select programme_id from istmo.memberships('programme.officer', 'assess.lead'))",
}

export const reviewedMigration = {
  name: 'report.0006-reviewed',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table reviewed_text (
      programme_id uuid not null, text text not null, position int not null, stood_on text not null,
      constraint reviewed_text_key primary key (programme_id, text),
      constraint reviewed_text_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await enableVisibility(db, visibleReviews)
  },
}
