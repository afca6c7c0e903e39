import type { Kysely } from 'kysely'
import { enableSearch } from '#kernel/find/searchable.ts'

/** Recommendations are found by what they ask, of whom, and who made them. */
export const foundMigration = {
  name: 'recommend.0003-found',
  up: (db: Kysely<unknown>): Promise<void> =>
    enableSearch(db, 'recommendation', {
      id: 'code',
      es: ['text_es', 'addressee_es', 'issuer_es', 'indicator_es'],
      en: ['text_en', 'addressee_en', 'issuer_en', 'indicator_en'],
    }),
}
