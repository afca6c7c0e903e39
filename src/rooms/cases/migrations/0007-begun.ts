import { type Kysely, sql } from 'kysely'

/** Who begins a case is counted for each day. */
export const begunMigration = {
  name: 'cases.0007-begun',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create index sealed_case_by_bringer on sealed_case (programme_id, kept_by, kept_at)`.execute(db)
  },
}
