import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_OFFICERS =
  "programme_id in (select programme_id from istmo.memberships('programme.country-member', 'programme.country-signatory'))"
/** A key goes with the seat of whoever claimed it: when that ends, nothing here is theirs any more. */
const OF_OWN_KEY = `(programme_id, key_id) in (select programme_id, key_id from officer_key where person = istmo.actor_id() and ${OF_OFFICERS})`
const OF_READERS = `(programme_id, ctx) in (select programme_id, ctx from sealed_case_reader where present and ${OF_OWN_KEY})`

/** Who reads a case is what its own keyrings say, and no role opens one. */
export const visible = {
  officer_key: OF_OFFICERS,
  sealed_case: OF_READERS,
  sealed_case_reader: OF_OWN_KEY,
  sealed_case_entry: OF_READERS,
  sealed_copy: `(programme_id, id) in (select programme_id, id from sealed_copy_reader where ${OF_OWN_KEY})`,
  sealed_copy_reader: OF_OWN_KEY,
}

/** The log of a case is added to and never changed; of a case only how far its log goes, of a copy only that it was withdrawn. */
export const keepingMigration = {
  name: 'cases.0001-keeping',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await keys(db)
    await cases(db)
    await copies(db)
    await sql`
    revoke update, delete, truncate on officer_key, sealed_case, sealed_case_reader, sealed_case_entry, sealed_copy, sealed_copy_reader
      from istmo_app`.execute(db)
    await sql`grant update (seq, chain) on sealed_case to istmo_app`.execute(db)
    await sql`grant update (present) on sealed_case_reader to istmo_app`.execute(db)
    await sql`grant update (payload, withdrawn_at) on sealed_copy to istmo_app`.execute(db)
    await enableVisibility(db, visible)
  },
}

const keys = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table officer_key (
    programme_id uuid not null, key_id text not null, person text not null, record text not null, name text not null, office text not null,
    country text not null, claimed_at timestamptz not null,
    constraint officer_key_key primary key (programme_id, key_id),
    constraint officer_key_in_programme foreign key (programme_id) references programme (id))`.execute(db)
  await sql`create index officer_key_by_person on officer_key (programme_id, person)`.execute(db)
}

/** `ctx` is the name of a case, the SHA-256 of how it begins; `chain` one hash over the entries up to `seq`, in their order. */
const cases = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table sealed_case (
    programme_id uuid not null, ctx text not null, text text not null, payload bytea not null, kept_by text not null,
    kept_at timestamptz not null, seq int not null, chain text not null,
    constraint sealed_case_key primary key (programme_id, ctx),
    constraint sealed_case_in_programme foreign key (programme_id) references programme (id))`.execute(db)
  await sql`
  create table sealed_case_reader (
    programme_id uuid not null, ctx text not null, key_id text not null, present boolean not null,
    constraint sealed_case_reader_key primary key (programme_id, ctx, key_id),
    constraint sealed_case_reader_of_case foreign key (programme_id, ctx) references sealed_case (programme_id, ctx))`.execute(db)
  await sql`create index sealed_case_reader_by_key on sealed_case_reader (programme_id, key_id) where present`.execute(db)
  await sql`
  create table sealed_case_entry (
    programme_id uuid not null, ctx text not null, seq int not null, hash text not null, chain text not null, text text not null,
    payload bytea not null, sent_at timestamptz not null,
    constraint sealed_case_entry_key primary key (programme_id, ctx, seq),
    constraint sealed_case_entry_once unique (programme_id, ctx, hash),
    constraint sealed_case_entry_of_case foreign key (programme_id, ctx) references sealed_case (programme_id, ctx))`.execute(db)
}

const copies = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table sealed_copy (
    programme_id uuid not null, id text not null, text text not null, payload bytea, given_by text not null, given_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint sealed_copy_key primary key (programme_id, id),
    constraint sealed_copy_in_programme foreign key (programme_id) references programme (id),
    constraint sealed_copy_empty_once_withdrawn check ((payload is null) = (withdrawn_at is not null)))`.execute(db)
  await sql`create index sealed_copy_by_giver on sealed_copy (given_by, given_at)`.execute(db)
  await sql`
  create table sealed_copy_reader (
    programme_id uuid not null, id text not null, key_id text not null, is_sender boolean not null,
    constraint sealed_copy_reader_key primary key (programme_id, id, key_id),
    constraint sealed_copy_reader_of_copy foreign key (programme_id, id) references sealed_copy (programme_id, id),
    constraint sealed_copy_reader_claimed foreign key (programme_id, key_id) references officer_key (programme_id, key_id))`.execute(db)
  await sql`create index sealed_copy_reader_by_key on sealed_copy_reader (programme_id, key_id)`.execute(db)
}
