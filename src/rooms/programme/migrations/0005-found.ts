import type { Kysely } from 'kysely'
import { enableSearch } from '#kernel/find/searchable.ts'

/** Sources are found by title, publisher, year and what is noted of them; most titles stand in one language, whichever that is. */
export const foundMigration = {
  name: 'programme.0005-found',
  up: (db: Kysely<unknown>): Promise<void> =>
    enableSearch(db, 'source', {
      id: 'code',
      es: ['title', 'organisation', 'organisation_es', 'year', 'note_es'],
      en: ['title', 'organisation', 'note_en'],
    }),
}
