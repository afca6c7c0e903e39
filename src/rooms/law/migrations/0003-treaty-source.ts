import { type Kysely, sql } from 'kysely'

/** Where no source was found, a package leaves the cell empty, and every reader is told so in the reader's own language. */
export const treatySourceMigration = {
  name: 'law.0003-treaty-source',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table treaty_status alter column source drop not null`.execute(db)
  },
}
