import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

export const visible = { sentence_override: OF_MEMBERS, passage: OF_MEMBERS }

export const reportMigration = {
  name: 'report.0001-report',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table sentence_override (
      programme_id uuid not null, sentence text not null, position int not null, text_es text, text_en text, inputs text not null,
      generated_es text, generated_en text, note text,
      constraint sentence_override_key primary key (programme_id, sentence),
      constraint sentence_override_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`
    create table passage (
      programme_id uuid not null, key text not null, es text not null, en text not null,
      constraint passage_key primary key (programme_id, key),
      constraint passage_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await enableVisibility(db, visible)
  },
}
