import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Seats that give a test and see that answers came; an analyst of the region sees those of all countries. */
const AT_WORK = `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.facilitator', 'train.analyst'))
  or programme_id in (select programme_id from istmo.memberships('train.analyst') where country = 'REG')`
/** What people answered and the codes that they made: for analysts who see no name, since whoever has a seat with names sees no answer. */
const PSEUDONYMOUS = `((programme_id, country) in (select programme_id, country from istmo.memberships('train.analyst'))
  or programme_id in (select programme_id from istmo.memberships('train.analyst') where country = 'REG'))
  and programme_id not in (select programme_id from istmo.memberships('train.team', 'train.facilitator'))`
const TEAM = `programme_id in (select programme_id from istmo.memberships('train.team'))`
const TYPISTS = `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.facilitator'))`

export const visibleTests = {
  test_form: TEAM,
  session_test: AT_WORK,
  test_link: TYPISTS,
  test_attempt: AT_WORK,
  test_answer: PSEUDONYMOUS,
  test_code: PSEUDONYMOUS,
  sheet_entry: TYPISTS,
  sheet_settled: TYPISTS,
  attempt_link: PSEUDONYMOUS,
  link_opinion: PSEUDONYMOUS,
  linked_wave: PSEUDONYMOUS,
}

/** Forms and answers are only added to; the code that somebody made stands apart from what they answered, and goes before it. */
export const testsMigration = {
  name: 'train.0004-tests',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await tests(db)
    await answers(db)
    await sheets(db)
    await links(db)
    await sql`revoke update, delete, truncate on test_form, test_answer, sheet_entry, sheet_settled from istmo_app`.execute(db)
    await enableVisibility(db, visibleTests)
  },
}

/**
 * `content` has the items whole, with their keys; `pack` is what a device is given, in which there is none. A link leads for good to the forms for which it was made,
 * so that what was loaded by it is scored by its own keys.
 */
const tests = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table test_form (
    programme_id uuid not null, sha256 text not null, content text not null, pack text not null, recorded_by text not null,
    recorded_at timestamptz not null,
    constraint test_form_key primary key (programme_id, sha256),
    constraint test_form_in_programme foreign key (programme_id) references programme (id),
    constraint test_form_hashed check (sha256 ~ '^[0-9a-f]{64}$'))`.execute(db)
  await sql`
  create table session_test (
    programme_id uuid not null, session text not null, wave text not null, country text not null, form text not null, opened_at timestamptz,
    closed_at timestamptz, version int not null, changed_by text not null, changed_at timestamptz not null,
    constraint session_test_key primary key (programme_id, session, wave),
    constraint session_test_country_once unique (programme_id, session, wave, country),
    constraint session_test_in_session foreign key (programme_id, session, country) references session (programme_id, code, country),
    constraint session_test_of_form foreign key (programme_id, form) references test_form (programme_id, sha256),
    constraint session_test_wave_known check (wave in ('pre', 'post', 'm3', 'm6')),
    constraint session_test_opened_before_closed check (closed_at is null or opened_at is not null))`.execute(db)
  await sql`
  create table test_link (
    programme_id uuid not null, token_hash text not null, session text not null, wave text not null, country text not null, pseudonym text,
    test text not null, made_by text not null, made_at timestamptz not null, ended_at timestamptz,
    constraint test_link_key primary key (programme_id, token_hash),
    constraint test_link_once unique (token_hash),
    constraint test_link_to_test foreign key (programme_id, session, wave, country)
      references session_test (programme_id, session, wave, country),
    constraint test_link_of_enrolled foreign key (programme_id, session, pseudonym) references enrolment (programme_id, session, pseudonym),
    constraint test_link_of_form foreign key (programme_id, test) references test_form (programme_id, sha256),
    constraint test_link_hashed check (token_hash ~ '^[0-9a-f]{64}$'))`.execute(db)
}

/**
 * One person's try at a form of a test (`test`, by hash) on one device; where two devices bring the same try, both stand. `same_as` names the try that
 * was there when this one came with the very same whole code: it stays when the codes go.
 */
const answers = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table test_attempt (
    programme_id uuid not null, id text not null, device text not null, session text not null, wave text not null, country text not null,
    test text not null, form text not null, pseudonym text, source text not null, link text, finished boolean not null, received_at timestamptz not null,
    same_as text,
    constraint test_attempt_key primary key (programme_id, id, device),
    constraint test_attempt_at_test foreign key (programme_id, session, wave, country)
      references session_test (programme_id, session, wave, country),
    constraint test_attempt_of_enrolled foreign key (programme_id, session, pseudonym) references enrolment (programme_id, session, pseudonym),
    constraint test_attempt_of_form foreign key (programme_id, test) references test_form (programme_id, sha256),
    constraint test_attempt_form_known check (form in ('A', 'B', 'C', 'D')),
    constraint test_attempt_source_known check (source in ('screen', 'file', 'paper')))`.execute(db)
  await sql`create index test_attempt_of_test on test_attempt (programme_id, session, wave)`.execute(db)
  await sql`create index test_attempt_by_link on test_attempt (programme_id, link)`.execute(db)
  await sql`
  create table test_answer (
    programme_id uuid not null, attempt text not null, device text not null, sequence int not null, place int not null, said text not null,
    country text not null, language text, device_at timestamptz, received_at timestamptz not null, late boolean not null,
    constraint test_answer_key primary key (programme_id, attempt, device, sequence, place, said),
    constraint test_answer_of_attempt foreign key (programme_id, attempt, device) references test_attempt (programme_id, id, device),
    constraint test_answer_language_known check (language in ('es', 'en')))`.execute(db)
  await sql`
  create table test_code (
    programme_id uuid not null, attempt text not null, device text not null, session text not null, wave text not null, country text not null,
    reading int not null, mother text, birthplace text, day text, siblings text, surname text, month text,
    constraint test_code_key primary key (programme_id, attempt, device, reading),
    constraint test_code_reading_known check (reading in (1, 2)),
    constraint test_code_of_attempt foreign key (programme_id, attempt, device) references test_attempt (programme_id, id, device))`.execute(
    db,
  )
  await sql`
  create index test_code_alike on test_code (programme_id, session, wave, mother, birthplace, day, siblings, surname, month)`.execute(db)
}

/** A sheet as each of two typists read it, and which of them the paper bears out where they differ. */
const sheets = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table sheet_entry (
    programme_id uuid not null, sheet text not null, typed int not null, session text not null, wave text not null, country text not null,
    line text not null, typed_by text not null, typed_at timestamptz not null,
    constraint sheet_entry_key primary key (programme_id, sheet, typed),
    constraint sheet_entry_two_people unique (programme_id, sheet, typed_by),
    constraint sheet_entry_of_test foreign key (programme_id, session, wave, country)
      references session_test (programme_id, session, wave, country),
    constraint sheet_entry_twice_at_most check (typed in (1, 2)))`.execute(db)
  await sql`
  create table sheet_settled (
    programme_id uuid not null, sheet text not null, country text not null, used int not null, settled_by text not null,
    settled_at timestamptz not null,
    constraint sheet_settled_key primary key (programme_id, sheet),
    constraint sheet_settled_by_entry foreign key (programme_id, sheet, used) references sheet_entry (programme_id, sheet, typed))`.execute(
    db,
  )
}

/** Whose later try is whose earlier one: the pairs stay when the codes are gone. */
const links = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table attempt_link (
    programme_id uuid not null, session text not null, wave text not null, country text not null, earlier text not null, later text not null,
    how text not null,
    constraint attempt_link_key primary key (programme_id, session, wave, later),
    constraint attempt_link_one_to_one unique (programme_id, session, wave, earlier),
    constraint attempt_link_how_known check (how in ('exact', 'tolerant', 'reviewed')))`.execute(db)
  await sql`
  create table link_opinion (
    programme_id uuid not null, session text not null, wave text not null, country text not null, earlier text not null, later text not null,
    said text not null, said_by text not null, said_at timestamptz not null,
    constraint link_opinion_key primary key (programme_id, session, wave, earlier, later, said_by),
    constraint link_opinion_at_test foreign key (programme_id, session, wave, country)
      references session_test (programme_id, session, wave, country),
    constraint link_opinion_known check (said in ('accept', 'reject', 'undecided')))`.execute(db)
  await sql`
  create table linked_wave (
    programme_id uuid not null, session text not null, wave text not null, country text not null, counts text not null, kept_by text not null,
    kept_at timestamptz not null, codes_deleted_at timestamptz,
    constraint linked_wave_key primary key (programme_id, session, wave),
    constraint linked_wave_of_test foreign key (programme_id, session, wave, country)
      references session_test (programme_id, session, wave, country))`.execute(db)
  await sql`
  alter table attempt_link add constraint attempt_link_of_wave foreign key (programme_id, session, wave)
    references linked_wave (programme_id, session, wave)`.execute(db)
}
