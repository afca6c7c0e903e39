import { type Kysely, sql } from 'kysely'

/** What a text was called when it was put, and its places, so that agendas, conditions and minutes can name them without knowing the room that wrote it. */
export const agendaMigration = {
  name: 'decide.0003-agenda',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
  alter table submission add column title_es text, add column title_en text, add column places text,
    add constraint submission_named_in_both check ((title_es is null) = (title_en is null))`.execute(db)
  },
}
