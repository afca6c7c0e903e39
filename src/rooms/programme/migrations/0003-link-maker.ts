import { type Kysely, sql } from 'kysely'

/** Whoever makes a link has it in hand, and could have come in by it in another's name: who that was is kept. */
export const linkMakerMigration = {
  name: 'programme.0003-link-maker',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table invitation add column made_by text`.execute(db)
  },
}
