import { type Kysely, sql } from 'kysely'

/** What is not translated yet is the empty text, and never both of a pair. */
export const oneLanguageFirstMigration = {
  name: 'recommend.0004-one-language-first',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table recommendation
      add constraint recommendation_text_written check (text_es <> '' or text_en <> ''),
      add constraint recommendation_issuer_written check (issuer_es <> '' or issuer_en <> '')`.execute(db)
  },
}
