import type { Kysely } from 'kysely'
import { enableSearch } from '#kernel/find/searchable.ts'

/** Sessions are found by their code, where they are and how people are chosen, in whichever language that is written. */
export const foundMigration = {
  name: 'train.0009-found',
  up: (db: Kysely<unknown>): Promise<void> =>
    enableSearch(db, 'session', { id: 'code', es: ['venue', 'selection'], en: ['venue', 'selection'] }),
}
