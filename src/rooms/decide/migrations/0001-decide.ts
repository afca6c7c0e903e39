import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

/** A signed letter carries names and signatures: it is for its own country and for those who keep the programme's records. */
const LETTER = `(programme_id, country) in (select programme_id, country from istmo.memberships('programme.country-signatory', 'programme.country-member'))
  or programme_id in (select programme_id from istmo.memberships('programme.officer', 'programme.administrator', 'programme.auditor'))`

export const visible = {
  body: OF_MEMBERS,
  body_member: OF_MEMBERS,
  submission: OF_MEMBERS,
  submitted_text: OF_MEMBERS,
  letter: LETTER,
  position: OF_MEMBERS,
}

/** What was put to countries, what they answered and by which letter is added to and never changed: a later one supersedes. */
export const decideMigration = {
  name: 'decide.0001-position',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await bodies(db)
    await submissions(db)
    await positions(db)
    await sql`revoke update, delete, truncate on submission, submitted_text, letter, position from istmo_app`.execute(db)
    await enableVisibility(db, visible)
  },
}

const bodies = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table body (
    programme_id uuid not null, code text not null, name_es text not null, name_en text not null, rule text not null, least int,
    on_objection text not null, on_silence text not null, version int not null, changed_at timestamptz not null,
    constraint body_key primary key (programme_id, code),
    constraint body_in_programme foreign key (programme_id) references programme (id),
    constraint body_rule_known check (rule in ('each', 'k-of-n')),
    constraint body_least_with_rule check ((rule = 'k-of-n') = (least is not null and least > 0)),
    constraint body_objection_known check (on_objection in ('block', 'include-marked')),
    constraint body_silence_known check (on_silence in ('block', 'include-marked')))`.execute(db)
  await sql`
  create table body_member (
    programme_id uuid not null, body text not null, country text not null,
    constraint body_member_key primary key (programme_id, body, country),
    constraint body_member_of_body foreign key (programme_id, body) references body (programme_id, code),
    constraint body_member_country_known foreign key (programme_id, country) references country (programme_id, code))`.execute(db)
}

const submissions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table submission (
    programme_id uuid not null, id uuid not null, subject text not null, number int not null, body text not null, put_by text not null,
    put_at timestamptz not null, deadline date not null,
    constraint submission_key primary key (programme_id, id),
    constraint submission_number_once unique (programme_id, subject, number),
    constraint submission_to_body foreign key (programme_id, body) references body (programme_id, code))`.execute(db)
  await sql`
  create table submitted_text (
    programme_id uuid not null, submission uuid not null, country text not null, text text not null, hash text not null,
    constraint submitted_text_key primary key (programme_id, submission, country),
    constraint submitted_text_of_submission foreign key (programme_id, submission) references submission (programme_id, id),
    constraint submitted_text_country_known foreign key (programme_id, country) references country (programme_id, code))`.execute(db)
}

/** `submission`, `hash` and what follows are empty in a position that came with a package: which text it answered is not known then. */
const positions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table letter (
    programme_id uuid not null, id uuid not null, country text not null, name text not null, media_type text not null, bytes bytea not null,
    sha256 text not null, recorded_at timestamptz not null,
    constraint letter_key primary key (programme_id, id),
    constraint letter_country_known foreign key (programme_id, country) references country (programme_id, code),
    constraint letter_media_type_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg')))`.execute(db)
  await sql`
  create table position (
    programme_id uuid not null, subject text not null, country text not null, taken_on date not null, position int not null,
    office_es text not null, office_en text not null, stand text not null, reservation_es text, reservation_en text,
    submission uuid, hash text, taken_by text, recorded_by text, letter uuid, recorded_at timestamptz,
    constraint position_key primary key (programme_id, subject, country, position),
    constraint position_of_country foreign key (programme_id, country) references country (programme_id, code),
    constraint position_on_submission foreign key (programme_id, submission) references submission (programme_id, id),
    constraint position_from_letter foreign key (programme_id, letter) references letter (programme_id, id),
    constraint position_stand_known check (stand in ('accept', 'accept-with-reservation', 'object')))`.execute(db)
}
