import { type Kysely, sql } from 'kysely'

/** The place behind the last statement is asked whenever one is recorded: read from the end, and not from all there are. */
export const placesMigration = {
  name: 'assess.0004-places',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create index statement_by_position on statement (programme_id, position)`.execute(db)
  },
}
