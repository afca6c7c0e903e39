import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
/** Seats that work with what people did in a session: of their own country, or of the region. */
const AT_WORK = `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team', 'train.facilitator', 'train.director'))
  or programme_id in (select programme_id from istmo.memberships('programme.officer', 'train.analyst'))`
/** Names are for the team of the country that trains them, and for nobody of the region. */
const NAMES = `exists (select from participant p where p.programme_id = participant_person.programme_id and p.pseudonym = participant_person.pseudonym
  and (p.programme_id, p.country) in (select programme_id, country from istmo.memberships('train.team')))`

export const visibleSessions = {
  session: OF_MEMBERS,
  participant: AT_WORK,
  participant_person: NAMES,
  enrolment: AT_WORK,
}

/** A person is a pseudonym everywhere; `participant_person` is the one table in which both stand together. */
export const sessionsMigration = {
  name: 'train.0002-sessions',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sessions(db)
    await participants(db)
    await enableVisibility(db, visibleSessions)
  },
}

const sessions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table session (
    programme_id uuid not null, code text not null, syllabus text not null, country text not null, language text not null, sectors text[] not null,
    modules text[] not null, starts timestamptz not null, ends timestamptz not null, zone text not null, venue text not null, mode text not null,
    pilot boolean not null, capacity int not null, selection text not null, recommendations text[] not null, step_free boolean, network text,
    state text not null, version int not null, changed_by text not null, changed_at timestamptz not null,
    constraint session_key primary key (programme_id, code),
    constraint session_country_once unique (programme_id, code, country),
    constraint session_of_syllabus foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256),
    constraint session_in_country foreign key (programme_id, country) references country (programme_id, code),
    constraint session_language_known check (language in ('es', 'en')),
    constraint session_mode_known check (mode in ('room', 'online', 'mixed', 'self-study')),
    constraint session_ends_after_start check (ends > starts),
    constraint session_capacity_counted check (capacity > 0),
    constraint session_network_known check (network in ('none', 'weak', 'good')),
    constraint session_state_known check (state in ('planned', 'announced', 'enrolling', 'confirmed', 'running', 'held', 'closed', 'cancelled')))`.execute(
    db,
  )
}

const participants = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table participant (
    programme_id uuid not null, pseudonym text not null, country text not null, office text not null, sector text not null, left_on date,
    recorded_by text not null, recorded_at timestamptz not null,
    constraint participant_key primary key (programme_id, pseudonym),
    constraint participant_country_once unique (programme_id, pseudonym, country),
    constraint participant_in_country foreign key (programme_id, country) references country (programme_id, code))`.execute(db)
  await sql`
  create table participant_person (
    programme_id uuid not null, pseudonym text not null, name text not null, contact text, unit text, post text,
    constraint participant_person_key primary key (programme_id, pseudonym),
    constraint participant_person_of_participant foreign key (programme_id, pseudonym) references participant (programme_id, pseudonym))`.execute(
    db,
  )
  await sql`
  create table enrolment (
    programme_id uuid not null, session text not null, pseudonym text not null, country text not null, arm text not null, reason text,
    months_in_post int, expects_to_stay boolean, trained_before boolean, supervisor_agrees boolean,
    withdrawn_on date, withdrawn_reason text, recorded_by text not null, recorded_at timestamptz not null,
    constraint enrolment_key primary key (programme_id, session, pseudonym),
    constraint enrolment_in_session foreign key (programme_id, session) references session (programme_id, code),
    constraint enrolment_of_participant foreign key (programme_id, pseudonym, country) references participant (programme_id, pseudonym, country),
    constraint enrolment_withdrawn_with_reason check ((withdrawn_on is null) = (withdrawn_reason is null)),
    constraint enrolment_months_counted check (months_in_post >= 0),
    constraint enrolment_arm_known check (arm in ('trained', 'waiting', 'control')))`.execute(db)
}
