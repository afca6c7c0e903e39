import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

export const visible = { treaty_status: 'programme_id in (select programme_id from istmo.memberships())' }

export const lawMigration = {
  name: 'law.0001-law',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table treaty_status (
      programme_id uuid not null, country text not null, treaty text not null, position int not null, name_es text not null, name_en text not null,
      status_es text not null, status_en text not null, date text, source text not null,
      constraint treaty_status_key primary key (programme_id, country, treaty),
      constraint treaty_status_of_country foreign key (programme_id, country) references country (programme_id, code))`.execute(db)
    await enableVisibility(db, visible)
  },
}
