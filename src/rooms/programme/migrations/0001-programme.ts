import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
const OF_OFFICERS = "programme_id in (select programme_id from istmo.memberships('programme.officer', 'programme.administrator'))"

const OWN_PERSON = '(programme_id, person_id) in (select programme_id, id from person where account_id = istmo.person_id())'
/** Whoever holds the link of an invitation, for as long as it takes to show and accept it. */
const LINK = "istmo.actor_kind() = 'invited' and token_hash = istmo.actor_id()"
const invited = (column: string): string => `(programme_id, id) in (select programme_id, ${column} from invitation where ${LINK})`

/**
 * Names and addresses of people are for those who invite, and for each person their own; an office is known to those who sit in it, so
 * that a person's seats can be read before it is known which they are. With the link of an invitation one sees what it invites to.
 */
export const visible = {
  programme: `id in (select programme_id from istmo.memberships()) or id in (select programme_id from invitation where ${LINK})`,
  country: OF_MEMBERS,
  sector: OF_MEMBERS,
  condition: OF_MEMBERS,
  round: OF_MEMBERS,
  partner: OF_MEMBERS,
  source: OF_MEMBERS,
  office: `${OF_MEMBERS} or (programme_id, id) in (select programme_id, office_id from membership where ${OWN_PERSON})
    or ${invited('office_id')}`,
  person: `account_id = istmo.person_id() or ${OF_OFFICERS} or ${invited('person_id')}`,
  membership: `${OF_OFFICERS} or ${OWN_PERSON} or ${invited('membership_id')}`,
  invitation: `${OF_OFFICERS} or (${LINK})`,
}

export const programmeMigration = {
  name: 'programme.0001-programme',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await frame(db)
    await publications(db)
    await people(db)
    await enableVisibility(db, visible)
  },
}

const frame = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table programme (
    id uuid not null, code text not null, name_es text not null, name_en text not null, area_es text not null, area_en text not null,
    starts_on date not null, ends_on date, provenance text not null, label_es text, label_en text, disclaimer_es text not null,
    disclaimer_en text not null, as_of date, created_at timestamptz not null,
    constraint programme_key primary key (id),
    constraint programme_code_once unique (code),
    constraint programme_provenance_known check (provenance in ('recorded', 'reconstruction')),
    constraint programme_ends_after_start check (ends_on >= starts_on))`.execute(db)
  await sql`
  create table country (
    programme_id uuid not null, code text not null, position int not null, name_es text not null, name_en text not null, workshop_language text not null,
    constraint country_key primary key (programme_id, code),
    constraint country_in_programme foreign key (programme_id) references programme (id),
    constraint country_language_known check (workshop_language in ('es', 'en')))`.execute(db)
  await sql`
  create table sector (
    programme_id uuid not null, code text not null, position int not null, name_es text not null, name_en text not null,
    constraint sector_key primary key (programme_id, code),
    constraint sector_in_programme foreign key (programme_id) references programme (id))`.execute(db)
  await sql`
  create table condition (
    programme_id uuid not null, code text not null, position int not null, name_es text not null, name_en text not null,
    definition_es text not null, definition_en text not null, folds_into text,
    constraint condition_key primary key (programme_id, code),
    constraint condition_in_programme foreign key (programme_id) references programme (id),
    constraint condition_folds_into_condition foreign key (programme_id, folds_into) references condition (programme_id, code),
    constraint condition_folds_into_other check (folds_into <> code))`.execute(db)
  await sql`
  create table round (
    programme_id uuid not null, number int not null, position int not null, name_es text not null, name_en text not null, from_year int not null, to_year int,
    constraint round_key primary key (programme_id, number),
    constraint round_in_programme foreign key (programme_id) references programme (id),
    constraint round_ends_after_start check (to_year >= from_year))`.execute(db)
}

/** The bodies of a programme, and the published documents that its records rest on. */
const publications = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table source (
    programme_id uuid not null, code text not null, position int not null, organisation text not null, title text not null, kind text not null,
    year text, url text, note_es text, note_en text,
    constraint source_key primary key (programme_id, code),
    constraint source_in_programme foreign key (programme_id) references programme (id))`.execute(db)
  await sql`
  create table partner (
    programme_id uuid not null, part text not null, name_en text not null, position int not null, name_es text not null,
    note_es text, note_en text, source text,
    constraint partner_key primary key (programme_id, name_en, part),
    constraint partner_in_programme foreign key (programme_id) references programme (id),
    constraint partner_part_known check (part in ('executing', 'partner', 'donor')),
    constraint partner_from_source foreign key (programme_id, source) references source (programme_id, code))`.execute(db)
}

/**
 * A person is a programme's record of someone, by whom one account signs in, for this programme and others. A membership that was ended is
 * kept, and may be given anew; of an invitation's link only the hash is kept.
 */
const people = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table office (
    programme_id uuid not null, id uuid not null, country text not null, sector text, name text not null,
    constraint office_key primary key (programme_id, id),
    constraint office_in_programme foreign key (programme_id) references programme (id),
    constraint office_of_sector foreign key (programme_id, sector) references sector (programme_id, code),
    constraint office_once unique nulls not distinct (programme_id, country, sector, name))`.execute(db)
  await sql`
  create table person (
    programme_id uuid not null, id uuid not null, name text not null, email text not null, account_id uuid, invited_at timestamptz not null,
    constraint person_key primary key (programme_id, id),
    constraint person_in_programme foreign key (programme_id) references programme (id),
    constraint person_email_once unique (programme_id, email))`.execute(db)
  await sql`
  create table membership (
    programme_id uuid not null, id uuid not null, person_id uuid not null, office_id uuid not null, role text not null,
    from_on date not null, until_on date, ended_at timestamptz,
    constraint membership_key primary key (programme_id, id),
    constraint membership_of_person foreign key (programme_id, person_id) references person (programme_id, id),
    constraint membership_in_office foreign key (programme_id, office_id) references office (programme_id, id),
    constraint membership_once exclude using gist (
      programme_id with =, person_id with =, office_id with =, role with =) where (ended_at is null),
    constraint membership_ends_after_start check (until_on >= from_on))`.execute(db)
  await sql`
  create table invitation (
    programme_id uuid not null, id uuid not null, person_id uuid not null, office_id uuid not null, membership_id uuid not null,
    token_hash text not null, made_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
    constraint invitation_key primary key (programme_id, id),
    constraint invitation_token_once unique (token_hash),
    constraint invitation_of_person foreign key (programme_id, person_id) references person (programme_id, id),
    constraint invitation_to_office foreign key (programme_id, office_id) references office (programme_id, id),
    constraint invitation_to_membership foreign key (programme_id, membership_id) references membership (programme_id, id))`.execute(db)
  await sql`create index person_by_account on person (account_id)`.execute(db)
}
