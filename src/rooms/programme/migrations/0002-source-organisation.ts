import { type Kysely, sql } from 'kysely'

/** The name of a publishing body in Spanish, where it is another than in English. */
export const sourceOrganisationMigration = {
  name: 'programme.0002-source-organisation',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table source add column organisation_es text`.execute(db)
  },
}
