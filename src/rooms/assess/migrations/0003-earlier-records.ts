import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'
import { inWorkshop, OWN } from './0001-workshops-to-gaps.ts'

/** What was said, and all that tells of it, is for its own country alone, released or not. */
export const visible = {
  workshop_version: inWorkshop('workshop_version', OWN),
  statement_version: inWorkshop('statement_version', OWN),
  imported_row: inWorkshop('imported_row', OWN),
}

export const earlierRecordsMigration = {
  name: 'assess.0003-earlier-records',
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const table of ['workshop', 'statement'])
      await sql`alter table ${sql.table(table)}
        add column version int not null default 1, add column changed_at timestamptz, add column changed_by text`.execute(db)
    await earlier(db)
    await imported(db)
    await enableVisibility(db, visible)
  },
}

/** What a record said before each change. A withdrawn statement stands here and nowhere else, so there is no key to `statement`. */
const earlier = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table workshop_version (
    programme_id uuid not null, workshop text not null, version int not null, changed_at timestamptz, changed_by text, was jsonb not null,
    reason text,
    constraint workshop_version_key primary key (programme_id, workshop, version),
    constraint workshop_version_of_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
  await sql`
  create table statement_version (
    programme_id uuid not null, statement text not null, workshop text not null, number int not null, version int not null,
    changed_at timestamptz, changed_by text, was jsonb not null, withdrawn_at timestamptz, withdrawn_by text,
    constraint statement_version_key primary key (programme_id, statement, version),
    constraint statement_version_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
  await sql`create index statement_version_by_workshop on statement_version (programme_id, workshop, number)`.execute(db)
}

/**
 * A row of a workbook as it was last imported: of a workshop, or of a statement. Against it the next import tells what the file changed
 * from what was changed here. `others` keeps what stood in columns that the house does not know.
 */
const imported = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table imported_row (
    programme_id uuid not null, workshop text not null, statement text, source_id text, row jsonb not null, others jsonb not null,
    constraint imported_row_once unique nulls not distinct (programme_id, workshop, statement),
    constraint imported_row_source_once unique (programme_id, workshop, source_id),
    constraint imported_row_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
}
