import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Studies are the region's: officers, and analysts of the region. */
const OF_STUDIES = `programme_id in (select programme_id from istmo.memberships('programme.officer'))
  or programme_id in (select programme_id from istmo.memberships('train.analyst') where country = 'REG')`
/** A director reads what is published of the own country. */
const DIRECTORS = `select programme_id, country from istmo.memberships('train.director')`
const OWN_EDITION = `exists (select from (${DIRECTORS}) d where d.programme_id = e.programme_id and d.country = any (e.countries))`
const EDITIONS = `select e.programme_id, e.study, e.number from impact_edition e where ${OWN_EDITION}`
const PUBLISHED = `${OF_STUDIES} or (programme_id, study) in (select programme_id, study from (${EDITIONS}) own)`
const OF_EDITION = `${OF_STUDIES} or (programme_id, study, edition) in (${EDITIONS})`
const TEAM = `(programme_id, country) in (select programme_id, country from istmo.memberships('train.team'))`
/** What people said and what was seen of them: for the team that types it, and for analysts who see no name. */
const PSEUDONYMOUS = `(programme_id in (select programme_id from istmo.memberships('train.analyst') where country = 'REG')
  and programme_id not in (select programme_id from istmo.memberships('train.team', 'train.facilitator')))`

export const visibleImpact = {
  study: `${OF_STUDIES} or (programme_id, id) in (select programme_id, study from (${EDITIONS}) own)`,
  study_plan: PUBLISHED,
  study_plan_withdrawal: PUBLISHED,
  study_session: PUBLISHED,
  study_lock: PUBLISHED,
  impact_result: OF_STUDIES,
  impact_result_file: OF_STUDIES,
  impact_edition: `${OF_STUDIES} or exists (select from (${DIRECTORS}) d where d.programme_id = impact_edition.programme_id
    and d.country = any (impact_edition.countries))`,
  impact_edition_file: OF_EDITION,
  impact_erratum: OF_EDITION,
  reaction_batch: `${TEAM} or ${PSEUDONYMOUS}`,
  supervisor_observation: `${TEAM} or ${PSEUDONYMOUS}`,
}

/** A plan that was locked and an edition that was published are added to and never changed; what is worked out before is replaced. */
export const impactMigration = {
  name: 'train.0006-impact',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await plans(db)
    await results(db)
    await editions(db)
    await levels(db)
    await sql`revoke update, delete, truncate on study_plan, study_plan_withdrawal, study_session, study_lock, impact_edition, impact_edition_file, impact_erratum,
      supervisor_observation from istmo_app`.execute(db)
    await sql`revoke delete, truncate on study, reaction_batch from istmo_app`.execute(db)
    await enableVisibility(db, visibleImpact)
  },
}

const plans = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table study (
    programme_id uuid not null, id uuid not null, about text not null, version int not null, opened_by text not null, opened_at timestamptz not null,
    changed_by text not null, changed_at timestamptz not null,
    constraint study_key primary key (programme_id, id),
    constraint study_in_programme foreign key (programme_id) references programme (id))`.execute(db)
  await sql`
  create table study_plan (
    programme_id uuid not null, study uuid not null, number int not null, sha256 text not null, content text not null, reason text,
    proposed_by text not null, proposed_at timestamptz not null,
    constraint study_plan_key primary key (programme_id, study, number),
    constraint study_plan_proposed_once unique (programme_id, study, number, proposed_by),
    constraint study_plan_of_study foreign key (programme_id, study) references study (programme_id, id),
    constraint study_plan_hashed check (sha256 ~ '^[0-9a-f]{64}$'))`.execute(db)
  await sql`
  create table study_plan_withdrawal (
    programme_id uuid not null, study uuid not null, plan int not null, withdrawn_by text not null, withdrawn_at timestamptz not null,
    constraint study_plan_withdrawal_key primary key (programme_id, study, plan),
    constraint study_plan_withdrawal_of_plan foreign key (programme_id, study, plan) references study_plan (programme_id, study, number))`.execute(
    db,
  )
  await sql`
  create table study_session (
    programme_id uuid not null, study uuid not null, plan int not null, session text not null, country text not null,
    constraint study_session_key primary key (programme_id, study, plan, session),
    constraint study_session_of_plan foreign key (programme_id, study, plan) references study_plan (programme_id, study, number),
    constraint study_session_known foreign key (programme_id, session, country) references session (programme_id, code, country))`.execute(
    db,
  )
  await sql`
  create table study_lock (
    programme_id uuid not null, study uuid not null, plan int not null, proposed_by text not null, locked_by text not null,
    locked_at timestamptz not null, first_opened_at timestamptz,
    constraint study_lock_key primary key (programme_id, study, plan),
    constraint study_lock_of_plan foreign key (programme_id, study, plan, proposed_by)
      references study_plan (programme_id, study, number, proposed_by),
    constraint study_lock_by_another check (locked_by <> proposed_by))`.execute(db)
}

/** What was worked out last, until it is published or worked out again. */
const results = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table impact_result (
    programme_id uuid not null, study uuid not null, id uuid not null, plan int not null, sha256 text not null, page_es text not null,
    page_en text not null, made_by text not null, made_at timestamptz not null,
    constraint impact_result_key primary key (programme_id, study),
    constraint impact_result_of_lock foreign key (programme_id, study, plan) references study_lock (programme_id, study, plan))`.execute(db)
  await sql`
  create table impact_result_file (
    programme_id uuid not null, study uuid not null, path text not null, position int not null, bytes bytea not null, size int not null,
    sha256 text not null,
    constraint impact_result_file_key primary key (programme_id, study, path),
    constraint impact_result_file_of_result foreign key (programme_id, study) references impact_result (programme_id, study) on delete cascade)`.execute(
    db,
  )
}

const editions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table impact_edition (
    programme_id uuid not null, study uuid not null, number int not null, countries text[] not null, plan int not null, sha256 text not null,
    page_es text not null, page_en text not null, made_by text not null, made_at timestamptz not null, published_by text not null,
    published_at timestamptz not null, changes_es text, changes_en text,
    constraint impact_edition_key primary key (programme_id, study, number),
    constraint impact_edition_of_lock foreign key (programme_id, study, plan) references study_lock (programme_id, study, plan),
    constraint impact_edition_by_two_people check (published_by <> made_by))`.execute(db)
  await sql`
  create table impact_edition_file (
    programme_id uuid not null, study uuid not null, edition int not null, path text not null, position int not null, bytes bytea not null,
    size int not null, sha256 text not null,
    constraint impact_edition_file_key primary key (programme_id, study, edition, path),
    constraint impact_edition_file_of_edition foreign key (programme_id, study, edition)
      references impact_edition (programme_id, study, number))`.execute(db)
  await sql`
  create table impact_erratum (
    programme_id uuid not null, study uuid not null, edition int not null, number int not null, text_es text not null, text_en text not null,
    noted_by text not null, noted_at timestamptz not null,
    constraint impact_erratum_key primary key (programme_id, study, edition, number),
    constraint impact_erratum_of_edition foreign key (programme_id, study, edition)
      references impact_edition (programme_id, study, number))`.execute(db)
}

/** Of reaction forms no person is kept; of what a supervisor saw the pseudonym, and who the supervisor is by a number alone. */
const levels = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table reaction_batch (
    programme_id uuid not null, id uuid not null, session text not null, country text not null, sheets text[] not null, typed_by text not null,
    typed_at timestamptz not null, withdrawn_by text, withdrawn_at timestamptz,
    constraint reaction_batch_key primary key (programme_id, id),
    constraint reaction_batch_in_session foreign key (programme_id, session, country) references session (programme_id, code, country))`.execute(
    db,
  )
  await sql`
  create table supervisor_observation (
    programme_id uuid not null, session text not null, pseudonym text not null, wave text not null, observer int not null, number int not null,
    country text not null, ratings text not null, typed_by text not null, typed_at timestamptz not null,
    constraint supervisor_observation_key primary key (programme_id, session, pseudonym, wave, observer, number),
    constraint supervisor_observation_in_session foreign key (programme_id, session, country) references session (programme_id, code, country),
    constraint supervisor_observation_of_enrolled foreign key (programme_id, session, pseudonym) references enrolment (programme_id, session, pseudonym),
    constraint supervisor_observation_wave_known check (wave in ('pre', 'm3', 'm6')))`.execute(db)
}
