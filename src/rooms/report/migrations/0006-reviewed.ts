import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Who may write the report reads what its texts stood on: that speaks of the codes of then, also where a country took a workshop back since. */
export const visibleReviews = {
  reviewed_mark: "programme_id in (select programme_id from istmo.memberships('programme.officer', 'assess.lead'))",
}

export const reviewedMigration = {
  name: 'report.0006-reviewed',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table reviewed_mark (
      programme_id uuid not null, text text not null, mark text not null, position int not null, value text,
      constraint reviewed_mark_key primary key (programme_id, text, mark),
      constraint reviewed_mark_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await enableVisibility(db, visibleReviews)
  },
}
