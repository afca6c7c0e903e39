import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'
import { ofOwn, visible as before } from './0001-workshops-to-gaps.ts'

/** What was saved before is seen by whoever sees the record itself; how a statement was coded before, by its own country alone. */
export const visible = { code_version: before.theme, coding_version: ofOwn('coding_version') }

export const earlierReadingsMigration = {
  name: 'assess.0002-earlier-readings',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table coding add column version int not null default 1, add column changed_at timestamptz`.execute(db)
    for (const table of ['theme', 'finding', 'gap'])
      await sql`alter table ${sql.table(table)}
        add column version int not null default 1, add column changed_at timestamptz, add column changed_by text`.execute(db)
    await earlier(db)
    await enableVisibility(db, visible)
  },
}

/** What a record said before each change; `was` holds the fields as the operations name them. */
const earlier = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table coding_version (
    programme_id uuid not null, subject text not null, workshop text, version int not null, changed_at timestamptz, coder text not null,
    was jsonb not null,
    constraint coding_version_key primary key (programme_id, subject, version),
    constraint coding_version_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
  await sql`
  create table code_version (
    programme_id uuid not null, kind text not null, code text not null, version int not null, changed_at timestamptz, changed_by text,
    was jsonb not null,
    constraint code_version_key primary key (programme_id, kind, code, version),
    constraint code_version_kind_known check (kind in ('theme', 'finding', 'gap')),
    constraint code_version_in_programme foreign key (programme_id) references programme (id))`.execute(db)
}
