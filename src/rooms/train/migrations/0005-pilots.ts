import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
/** What was said of the material is for all who train, wherever they do; it says of nobody who said it. */
const STAFF = `programme_id in (select programme_id from istmo.memberships(
  'train.team', 'train.facilitator', 'train.director', 'train.analyst', 'programme.officer'))`

/** That something was seen, in which session and with whose eyes, every member counts; what it was stands in `observation_entry`. */
export const visiblePilots = {
  observation: OF_MEMBERS,
  observation_entry: STAFF,
  observation_withdrawal: OF_MEMBERS,
  change_request: OF_MEMBERS,
  change_request_observation: OF_MEMBERS,
  change_request_step: OF_MEMBERS,
}
const TABLES = Object.keys(visiblePilots)

/** What pilots said of a version, what was asked for by it and what became of that. All of it is only added to: a correction is another entry. */
export const pilotsMigration = {
  name: 'train.0005-pilots',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await observations(db)
    await requests(db)
    await sql`revoke update, delete, truncate on ${sql.join(TABLES.map((name) => sql.table(name)))} from istmo_app`.execute(db)
    await enableVisibility(db, visiblePilots)
  },
}

const observations = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table observation (
    programme_id uuid not null, id uuid not null, session text not null, syllabus text not null, by_role text not null, recorded_by text not null,
    recorded_at timestamptz not null,
    constraint observation_key primary key (programme_id, id),
    constraint observation_syllabus_once unique (programme_id, id, syllabus),
    constraint observation_in_session foreign key (programme_id, session) references session (programme_id, code),
    constraint observation_of_syllabus foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256),
    constraint observation_role_known check (by_role in ('observer', 'facilitator', 'participant')))`.execute(db)
  await sql`
  create table observation_entry (
    programme_id uuid not null, observation uuid not null, number int not null, target text not null, kind text not null, severity int not null,
    text text not null, language text not null, minutes_planned int, minutes_used int, recorded_by text not null, recorded_at timestamptz not null,
    constraint observation_entry_key primary key (programme_id, observation, number),
    constraint observation_entry_of_observation foreign key (programme_id, observation) references observation (programme_id, id),
    constraint observation_entry_kind_known check (kind in
      ('timing', 'clarity', 'error', 'law', 'language', 'culture', 'level', 'access', 'equipment')),
    constraint observation_entry_severity_known check (severity between 1 and 3),
    constraint observation_entry_language_known check (language in ('es', 'en')),
    constraint observation_entry_minutes_counted check (minutes_planned > 0 and minutes_used > 0))`.execute(db)
  await sql`
  create table observation_withdrawal (
    programme_id uuid not null, observation uuid not null, withdrawn_by text not null, withdrawn_at timestamptz not null,
    constraint observation_withdrawal_key primary key (programme_id, observation),
    constraint observation_withdrawal_of_observation foreign key (programme_id, observation) references observation (programme_id, id))`.execute(
    db,
  )
}

const requests = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table change_request (
    programme_id uuid not null, code text not null, syllabus text not null, target text not null, proposal_es text not null, proposal_en text not null,
    constraint change_request_key primary key (programme_id, code),
    constraint change_request_syllabus_once unique (programme_id, code, syllabus),
    constraint change_request_of_syllabus foreign key (programme_id, syllabus) references syllabus_version (programme_id, sha256))`.execute(
    db,
  )
  await sql`
  create table change_request_observation (
    programme_id uuid not null, request text not null, observation uuid not null, syllabus text not null,
    constraint change_request_observation_key primary key (programme_id, request, observation),
    constraint change_request_observation_asks foreign key (programme_id, request, syllabus)
      references change_request (programme_id, code, syllabus),
    constraint change_request_observation_seen foreign key (programme_id, observation, syllabus)
      references observation (programme_id, id, syllabus))`.execute(db)
  await sql`
  create table change_request_step (
    programme_id uuid not null, request text not null, number int not null, state text not null, reason_es text, reason_en text, by_role text not null,
    version text, taken_by text not null, taken_at timestamptz not null,
    constraint change_request_step_key primary key (programme_id, request, number),
    constraint change_request_step_of_request foreign key (programme_id, request) references change_request (programme_id, code),
    constraint change_request_step_in_version foreign key (programme_id, version) references syllabus_version (programme_id, sha256),
    constraint change_request_step_state_known check (state in ('asked', 'accepted', 'deferred', 'rejected', 'implemented')),
    constraint change_request_step_reasoned check ((state in ('accepted', 'deferred', 'rejected')) = (reason_es is not null and reason_en is not null)),
    constraint change_request_step_shown check ((state = 'implemented') = (version is not null)))`.execute(db)
}
