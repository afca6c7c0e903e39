import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

export const visibleSyllabus = {
  syllabus_version: OF_MEMBERS,
  syllabus_step: OF_MEMBERS,
  syllabus_signature: OF_MEMBERS,
  chapter_version: OF_MEMBERS,
  syllabus_chapter: OF_MEMBERS,
  syllabus_incident: OF_MEMBERS,
}
const TABLES = Object.keys(visibleSyllabus)

/** What is taught and what became of it stand apart, and both are only added to: a text that was approved is never touched again. */
export const syllabusMigration = {
  name: 'train.0001-syllabus',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await versions(db)
    await steps(db)
    await stepsFollow(db)
    await chapters(db)
    await incidents(db)
    await sql`revoke update, delete, truncate on ${sql.join(TABLES.map((name) => sql.table(name)))} from istmo_app`.execute(db)
    await frozen(db)
    await enableVisibility(db, visibleSyllabus)
  },
}

/** A version is named by the SHA-256 of its canonical JSON (RFC 8785), so that whatever cites it cites that very text. */
const versions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table syllabus_version (
    programme_id uuid not null, sha256 text not null, code text not null, semver text not null, parent text, content text not null,
    recorded_by text not null, recorded_at timestamptz not null,
    constraint syllabus_version_key primary key (programme_id, sha256),
    constraint syllabus_version_in_programme foreign key (programme_id) references programme (id),
    constraint syllabus_version_once unique (programme_id, code, semver),
    constraint syllabus_version_follows foreign key (programme_id, parent) references syllabus_version (programme_id, sha256),
    constraint syllabus_version_hashed check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')))`.execute(db)
}

/** The state of a version is that of its last step. */
const steps = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table syllabus_step (
    programme_id uuid not null, syllabus text not null, number int not null, state text not null, submission uuid, reason text,
    taken_by text not null, taken_at timestamptz not null,
    constraint syllabus_step_key primary key (programme_id, syllabus, number),
    constraint syllabus_step_of_version foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256),
    constraint syllabus_step_state_known check (state in
      ('draft', 'in-review', 'submitted', 'returned', 'approved-with-conditions', 'approved', 'superseded', 'withdrawn')))`.execute(db)
  await sql`
  create table syllabus_signature (
    programme_id uuid not null, syllabus text not null, public_key text not null, approval text not null, signature text not null,
    signed_at timestamptz not null,
    constraint syllabus_signature_key primary key (programme_id, syllabus, public_key),
    constraint syllabus_signature_of_version foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256))`.execute(
    db,
  )
}

/** Which state comes after which stands in `domain/syllabus/may-follow.ts` too, for whoever verifies without believing this. */
const stepsFollow = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create function istmo.syllabus_step_follows() returns trigger language plpgsql as $$
    declare
      stood record;
    begin
      select number, state into stood from syllabus_step
        where programme_id = new.programme_id and syllabus = new.syllabus order by number desc limit 1;
      if new.number <> coalesce(stood.number, 0) + 1 or (coalesce(stood.state, ''), new.state) not in (
        ('', 'draft'), ('draft', 'submitted'), ('draft', 'approved'), ('submitted', 'draft'), ('submitted', 'returned'),
        ('submitted', 'approved-with-conditions'), ('submitted', 'approved'), ('returned', 'submitted'), ('returned', 'approved'),
        ('approved-with-conditions', 'superseded'), ('approved', 'superseded')) then
        raise exception 'a version that is % does not become %', coalesce(stood.state, 'new'), new.state using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger syllabus_step_follows before insert on syllabus_step for each row execute function istmo.syllabus_step_follows()`.execute(
    db,
  )
}

/** A version is taught from the texts that it was recorded with. */
const chapters = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table chapter_version (
    programme_id uuid not null, sha256 text not null, id text not null, content text not null, recorded_by text not null,
    recorded_at timestamptz not null,
    constraint chapter_version_key primary key (programme_id, sha256),
    constraint chapter_version_in_programme foreign key (programme_id) references programme (id),
    constraint chapter_version_hashed check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')))`.execute(db)
  await sql`
  create table syllabus_chapter (
    programme_id uuid not null, syllabus text not null, chapter text not null,
    constraint syllabus_chapter_key primary key (programme_id, syllabus, chapter),
    constraint syllabus_chapter_of_version foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256),
    constraint syllabus_chapter_text foreign key (programme_id, chapter) references chapter_version (programme_id, sha256))`.execute(db)
}

/** A decision on a text that is none of ours, or that was not before the body: it changes nothing, and everybody sees that it came. */
const incidents = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table syllabus_incident (
    programme_id uuid not null, id uuid not null, code text not null, sha256 text not null, outcome text not null, decided_at timestamptz not null,
    constraint syllabus_incident_key primary key (programme_id, id),
    constraint syllabus_incident_in_programme foreign key (programme_id) references programme (id))`.execute(db)
}

/**
 * The application's role may not change these rows, but it is not the only one: the embedded database has a single login, which is a superuser. So the
 * tables refuse by themselves, whoever asks. Their owner can still take this away; that a text was changed is then shown by its hash and signature.
 */
const frozen = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create function istmo.added_only() returns trigger language plpgsql as $$
    begin
      raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db)
  for (const name of TABLES) {
    const [changed, emptied] = [sql.ref(`${name}_not_changed`), sql.ref(`${name}_not_emptied`)]
    await sql`create trigger ${changed} before update or delete on ${sql.table(name)} for each row execute function istmo.added_only()`.execute(
      db,
    )
    await sql`create trigger ${emptied} before truncate on ${sql.table(name)} for each statement execute function istmo.added_only()`.execute(
      db,
    )
  }
}
