import { type Generated, type Kysely, sql } from 'kysely'
import type { Migration } from './migrate.ts'

/** A small schema with what databases are made of, for the tests of this folder and the crash drill: a wall between countries by row-level
 * security, references within a table and between tables, generated and identity columns, every type of the list of parsers. */
export type FixtureTables = {
  office: { id: string; country: string; name: string; parent_id: string | null }
  note: { id: string; office_id: string; body: string; written_at: string }
  note_mark: { note_id: string; mark: string }
  sample: {
    id: Generated<number>
    big: number | null
    exact: string | null
    day: string | null
    instant: string | null
    document: unknown
    words: string[] | null
    days: string[] | null
    bytes: Uint8Array | null
    truth: boolean | null
    ratio: number | null
    doubled: Generated<number | null>
  }
}

const COUNTRY = sql`nullif(current_setting('istmo.country', true), '')`

const office = {
  name: 'fixture.0001-office',
  up: (db: Kysely<unknown>) =>
    sql`
    create table office (
      id uuid not null, country text not null, name text not null, parent_id uuid,
      constraint office_key primary key (id),
      constraint office_in_office foreign key (parent_id) references office (id),
      constraint office_name_once unique (country, name),
      constraint office_not_blank check (btrim(name) <> ''))`.execute(db),
}

const note = {
  name: 'fixture.0002-note',
  up: async (db: Kysely<unknown>) => {
    await sql`
    create table note (
      id uuid not null, office_id uuid not null, body text not null, written_at timestamptz not null,
      constraint note_key primary key (id),
      constraint note_of_office foreign key (office_id) references office (id))`.execute(db)
    await sql`
    create table note_mark (
      note_id uuid not null, mark text not null,
      constraint note_mark_key primary key (note_id, mark),
      constraint note_mark_of_note foreign key (note_id) references note (id))`.execute(db)
    await sql`revoke update, delete on note_mark from istmo_app`.execute(db)
    await sql`alter table office enable row level security, force row level security`.execute(db)
    await sql`create policy office_by_country on office to istmo_app using (country = ${COUNTRY}) with check (country = ${COUNTRY})`.execute(
      db,
    )
  },
}

const sample = {
  name: 'fixture.0003-sample',
  up: (db: Kysely<unknown>) =>
    sql`
    create table sample (
      id int generated always as identity, big int8, exact numeric, day date, instant timestamptz, document jsonb, words text[], days date[],
      bytes bytea, truth bool, ratio float8, doubled int8 generated always as (big * 2) stored,
      constraint sample_key primary key (id))`.execute(db),
}

export const fixture: readonly Migration[] = [office, note, sample]
