import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
const OWN_COUNTRY = `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.facilitator', 'train.director'))`
const OF_REGION = `programme_id in (select programme_id from istmo.memberships('programme.officer', 'train.analyst'))`
/** Sessions that a country holds: who works there works with whoever comes, from wherever. */
const HELD = `select programme_id, code from session
  where (programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.facilitator', 'train.director'))`
/** Sessions at which somebody teaches whose address is that of the account that asks, and who has a facilitator's seat: an address alone lets nobody in. */
const TAUGHT = `select programme_id, session from session_facilitator where (programme_id, facilitator) in
  (select c.programme_id, c.facilitator from facilitator_contact c join person p on p.programme_id = c.programme_id and p.email = c.email
  where p.account_id = istmo.person_id() and c.programme_id in (select programme_id from istmo.memberships('train.facilitator')))`
const AT_SESSION = `(programme_id, session) in (${HELD}) or (programme_id, session) in (${TAUGHT})`
const AT_WORK = `${OWN_COUNTRY} or ${OF_REGION} or ${AT_SESSION}`
const SEEN_ENROLMENTS = `select programme_id, pseudonym from enrolment where ${AT_SESSION}`
const STAFF = `programme_id in (select programme_id from istmo.memberships('train.team', 'train.director', 'train.facilitator', 'programme.officer'))`

/**
 * Names are for the team of a person's own country, and for those who teach the person: these no longer once a session is a month past, which is asked in the server,
 * since the database's own clock is not the house's.
 */
export const visiblePeople = {
  participant: `${OWN_COUNTRY} or ${OF_REGION} or (programme_id, pseudonym) in (${SEEN_ENROLMENTS})`,
  participant_person: `(programme_id, pseudonym) in (select p.programme_id, p.pseudonym from participant p
    where (p.programme_id, p.country) in (select programme_id, country from istmo.memberships('train.team')))
    or (programme_id, pseudonym) in (select programme_id, pseudonym from enrolment where (programme_id, session) in (${TAUGHT}))`,
  enrolment: AT_WORK,
  session_step: OF_MEMBERS,
  session_facilitator: OF_MEMBERS,
  attendance: AT_WORK,
  form_order: AT_WORK,
  facilitator: STAFF,
  facilitator_contact: `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.director'))
    or (programme_id, email) in (select programme_id, email from person where account_id = istmo.person_id())`,
  certification_step: STAFF,
  establishment: OF_MEMBERS,
  erasure_request: `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team'))`,
}

/** What happened in a session, and who may teach: both are added to. Attendance is read from the last entry of each half day. */
export const peopleMigration = {
  name: 'train.0003-people',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await facilitators(db)
    await atSessions(db)
    await sql`
    create table establishment (
      programme_id uuid not null, country text not null, office text not null, counted_on date not null, headcount int not null, source text not null,
      recorded_by text not null, recorded_at timestamptz not null,
      constraint establishment_key primary key (programme_id, country, office, counted_on),
      constraint establishment_in_country foreign key (programme_id, country) references country (programme_id, code),
      constraint establishment_counted check (headcount > 0))`.execute(db)
    await sql`revoke update, delete, truncate on session_step, attendance, certification_step from istmo_app`.execute(db)
    await erasures(db)
    await enableVisibility(db, visiblePeople)
  },
}

/**
 * One person of a team asks that somebody be forgotten, another does it. Why a mark was put right may name whoever it was: with the person it goes, and
 * nothing else of a mark ever changes.
 */
const erasures = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table erasure_request (
    programme_id uuid not null, pseudonym text not null, country text not null, asked_by text not null, asked_at timestamptz not null,
    constraint erasure_request_key primary key (programme_id, pseudonym),
    constraint erasure_request_of_participant foreign key (programme_id, pseudonym, country)
      references participant (programme_id, pseudonym, country))`.execute(db)
  await sql`grant update (reason) on attendance to istmo_app`.execute(db)
  await sql`create trigger attendance_reason_only_emptied before update on attendance for each row
    when (new.reason is not null or (to_jsonb(new) - 'reason') <> (to_jsonb(old) - 'reason')) execute function istmo.added_only()`.execute(
    db,
  )
}

const facilitators = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table facilitator (
    programme_id uuid not null, id uuid not null, country text not null, name text not null, languages text[] not null, sectors text[] not null,
    years_of_practice int not null, left_on date, shown text[] not null, recorded_by text not null, recorded_at timestamptz not null,
    constraint facilitator_key primary key (programme_id, id),
    constraint facilitator_country_once unique (programme_id, id, country),
    constraint facilitator_in_country foreign key (programme_id, country) references country (programme_id, code),
    constraint facilitator_practice_counted check (years_of_practice >= 0))`.execute(db)
  await sql`
  create table facilitator_contact (
    programme_id uuid not null, facilitator uuid not null, country text not null, email text not null,
    constraint facilitator_contact_key primary key (programme_id, facilitator),
    constraint facilitator_contact_once unique (programme_id, country, email),
    constraint facilitator_contact_of_facilitator foreign key (programme_id, facilitator, country)
      references facilitator (programme_id, id, country))`.execute(db)
  await sql`
  create table certification_step (
    programme_id uuid not null, facilitator uuid not null, syllabus text not null, language text not null, number int not null, step text not null,
    taken_on date not null, facts jsonb not null, recorded_by text not null, recorded_at timestamptz not null,
    constraint certification_step_key primary key (programme_id, facilitator, syllabus, language, number),
    constraint certification_step_of_facilitator foreign key (programme_id, facilitator) references facilitator (programme_id, id),
    constraint certification_step_language_known check (language in ('es', 'en')),
    constraint certification_step_known check (step in
      ('nominated', 'trained', 'task', 'co-facilitated', 'certified', 'updated', 'observed', 'recertified', 'suspended', 'reinstated', 'revoked')))`.execute(
    db,
  )
}

const atSessions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table session_step (
    programme_id uuid not null, session text not null, number int not null, state text not null, reason text, taken_by text not null,
    taken_at timestamptz not null,
    constraint session_step_key primary key (programme_id, session, number),
    constraint session_step_of_session foreign key (programme_id, session) references session (programme_id, code))`.execute(db)
  await sql`
  create table session_facilitator (
    programme_id uuid not null, session text not null, facilitator uuid not null, part text not null,
    constraint session_facilitator_key primary key (programme_id, session, facilitator),
    constraint session_facilitator_at_session foreign key (programme_id, session) references session (programme_id, code),
    constraint session_facilitator_known foreign key (programme_id, facilitator) references facilitator (programme_id, id),
    constraint session_facilitator_part_known check (part in ('lead', 'candidate')))`.execute(db)
  await sql`
  create table attendance (
    programme_id uuid not null, session text not null, pseudonym text not null, country text not null, half_day text not null, number int not null,
    mark text not null, minutes int not null, reason text, recorded_by text not null, recorded_at timestamptz not null,
    constraint attendance_key primary key (programme_id, session, pseudonym, half_day, number),
    constraint attendance_of_enrolled foreign key (programme_id, session, pseudonym) references enrolment (programme_id, session, pseudonym),
    constraint attendance_mark_known check (mark in ('present', 'late', 'left', 'absent')),
    constraint attendance_minutes_counted check (minutes >= 0 and (minutes > 0) = (mark in ('late', 'left'))))`.execute(db)
  await sql`
  create table form_order (
    programme_id uuid not null, session text not null, pseudonym text not null, country text not null, first_form text not null, block int not null,
    seed bigint not null, drawn_at timestamptz not null,
    constraint form_order_key primary key (programme_id, session, pseudonym),
    constraint form_order_of_enrolled foreign key (programme_id, session, pseudonym) references enrolment (programme_id, session, pseudonym),
    constraint form_order_form_known check (first_form in ('A', 'B')))`.execute(db)
}
