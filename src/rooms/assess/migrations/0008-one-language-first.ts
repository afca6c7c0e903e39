import { type Kysely, sql } from 'kysely'

/** Texts of these tables are saved in one language first; what is not translated yet is the empty text, and never both of a pair. */
const PAIRS = { theme: ['name', 'definition'], finding: ['title', 'text'], gap: ['title', 'text'] } as const

export const oneLanguageFirstMigration = {
  name: 'assess.0008-one-language-first',
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const [table, names] of Object.entries(PAIRS))
      for (const name of names) {
        const [es, en] = [sql.ref(`${name}_es`), sql.ref(`${name}_en`)]
        await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_${name}_written`)} check (${es} <> '' or ${en} <> '')`.execute(
          db,
        )
      }
  },
}
