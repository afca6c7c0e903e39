import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'
/** Seats that may read what was said in a room, in the country of the seat and nowhere else; a seat of the region reads regional workshops. */
export const OWN =
  "(programme_id, country) in (select programme_id, country from istmo.memberships('assess.facilitator', 'assess.assessor', 'assess.lead', 'programme.country-member', 'programme.country-signatory'))"
const WORKSHOP = `(state = 'released' and ${OF_MEMBERS}) or ${OWN}`

/**
 * A row stands behind the wall of its workshop. As `exists`, so that one row costs one look into an index, and many rows one table of
 * workshops; the same as `in (select …)` would look at every workshop whenever one row is asked for.
 */
export const inWorkshop = (table: string, wall: string): string =>
  `exists (select from workshop w where w.programme_id = ${table}.programme_id and w.code = ${table}.workshop and (${wall}))`

/** A statement bears its workshop's country, so that one's own is seen without a look at the workshop. */
const STATEMENT = `${OWN} or ${inWorkshop('statement', `state = 'released' and ${OF_MEMBERS}`)}`

/** What is said of a statement, or of a published claim, which has no workshop and which every member may read. */
const ofSubject = (table: string): string => `${inWorkshop(table, WORKSHOP)} or (workshop is null and ${OF_MEMBERS}
  and exists (select from published_claim c where c.programme_id = ${table}.programme_id and c.id = ${table}.subject))`

/** Of a statement for its own country alone, like what was said; of a published claim, which has no workshop, for every member. */
export const ofOwn = (table: string): string => `(workshop is null and ${OF_MEMBERS}) or ${inWorkshop(table, OWN)}`

/** A coding goes out with a released statement; what its coder noted does not. Other countries see of a closed workshop what `cell_total` says, and of an open one nothing. */
export const visible = {
  workshop: WORKSHOP,
  statement: STATEMENT,
  statement_text: inWorkshop('statement_text', OWN),
  cell_total: OF_MEMBERS,
  published_claim: OF_MEMBERS,
  theme: OF_MEMBERS,
  coding: ofSubject('coding'),
  coding_memo: ofOwn('coding_memo'),
  finding: OF_MEMBERS,
  finding_evidence: ofSubject('finding_evidence'),
  gap: OF_MEMBERS,
  gap_finding: OF_MEMBERS,
}

export const workshopsToGapsMigration = {
  name: 'assess.0001-workshops-to-gaps',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await workshops(db)
    await codes(db)
    await findings(db)
    await enableVisibility(db, visible)
  },
}

const workshops = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table workshop (
    programme_id uuid not null, code text not null, position int not null, round int not null, country text not null, sectors text[] not null,
    language text not null, held_from text, held_to text, place text, method text not null, provenance text not null, state text not null,
    participants int, women int, men int,
    constraint workshop_key primary key (programme_id, code),
    constraint workshop_country_once unique (programme_id, code, country),
    constraint workshop_in_round foreign key (programme_id, round) references round (programme_id, number),
    constraint workshop_language_known check (language in ('es', 'en')),
    constraint workshop_method_known check (method in ('board', 'paper', 'minutes', 'form', 'published-source')),
    constraint workshop_provenance_known check (provenance in ('recorded', 'transcribed', 'reconstruction')),
    constraint workshop_state_known check (state in ('open', 'sealed', 'released')))`.execute(db)
  await sql`
  create table statement (
    programme_id uuid not null, id text not null, position int not null, workshop text not null, country text not null, number int not null,
    quadrant text not null, sector text, language text not null, public_es text, public_en text, year int, source text, allocated_by text not null,
    constraint statement_key primary key (programme_id, id),
    constraint statement_number_once unique (programme_id, workshop, number),
    constraint statement_in_workshop foreign key (programme_id, workshop, country) references workshop (programme_id, code, country),
    constraint statement_of_sector foreign key (programme_id, sector) references sector (programme_id, code),
    constraint statement_from_source foreign key (programme_id, source) references source (programme_id, code),
    constraint statement_quadrant_known check (quadrant in ('S', 'W', 'O', 'T')),
    constraint statement_language_known check (language in ('es', 'en')),
    constraint statement_allocation_known check (allocated_by in ('room', 'source', 'rule')))`.execute(db)
  // The row of a statement that was withdrawn stays without its text: an id names one statement for ever, behind whatever wall it stood.
  await sql`
  create table statement_text (
    programme_id uuid not null, statement text not null, workshop text not null, text text,
    constraint statement_text_key primary key (programme_id, statement),
    constraint statement_text_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code),
    constraint statement_text_not_blank check (btrim(text) <> ''))`.execute(db)
  await sql`
  create table cell_total (
    programme_id uuid not null, round int not null, country text not null, sector text, workshops int not null, statements int not null,
    constraint cell_total_once unique nulls not distinct (programme_id, round, country, sector),
    constraint cell_total_in_round foreign key (programme_id, round) references round (programme_id, number),
    constraint cell_total_counts check (workshops >= 0 and statements >= 0))`.execute(db)
  await sql`
  create table published_claim (
    programme_id uuid not null, id text not null, position int not null, part text not null, country text not null, quadrant text not null,
    public_es text not null, public_en text not null, year text, source text not null,
    constraint published_claim_key primary key (programme_id, id),
    constraint published_claim_from_source foreign key (programme_id, source) references source (programme_id, code),
    constraint published_claim_part_known check (part in ('conclusion', 'corroboration')),
    constraint published_claim_quadrant_known check (quadrant in ('S', 'W', 'O', 'T')))`.execute(db)
}

/**
 * `subject` of a coding is a statement or a published claim, so it is no foreign key: whoever writes looks it up, and gives the workshop of
 * a statement along, behind whose wall the row stands.
 */
const codes = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table theme (
    programme_id uuid not null, code text not null, position int not null, parent text, name_es text not null, name_en text not null,
    definition_es text not null, definition_en text not null, usual_condition text,
    constraint theme_key primary key (programme_id, code),
    constraint theme_in_programme foreign key (programme_id) references programme (id),
    constraint theme_under_theme foreign key (programme_id, parent) references theme (programme_id, code),
    constraint theme_usual_condition_known foreign key (programme_id, usual_condition) references condition (programme_id, code))`.execute(
    db,
  )
  await sql`
  create table coding (
    programme_id uuid not null, subject text not null, workshop text, position int not null, coder text not null, condition text not null,
    themes text[] not null, seriousness int,
    constraint coding_key primary key (programme_id, subject),
    constraint coding_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code),
    constraint coding_condition_known foreign key (programme_id, condition) references condition (programme_id, code),
    constraint coding_seriousness_known check (seriousness between 1 and 4),
    constraint coding_themes_few check (cardinality(themes) <= 5))`.execute(db)
  await sql`
  create table coding_memo (
    programme_id uuid not null, subject text not null, workshop text, memo text not null,
    constraint coding_memo_key primary key (programme_id, subject),
    constraint coding_memo_of_coding foreign key (programme_id, subject) references coding (programme_id, subject) on delete cascade,
    constraint coding_memo_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
}

const findings = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table finding (
    programme_id uuid not null, code text not null, position int not null, title_es text not null, title_en text not null,
    text_es text not null, text_en text not null, quadrant text not null, condition text not null, theme text not null,
    constraint finding_key primary key (programme_id, code),
    constraint finding_condition_known foreign key (programme_id, condition) references condition (programme_id, code),
    constraint finding_theme_known foreign key (programme_id, theme) references theme (programme_id, code),
    constraint finding_quadrant_known check (quadrant in ('S', 'W', 'O', 'T')))`.execute(db)
  await sql`
  create table finding_evidence (
    programme_id uuid not null, finding text not null, subject text not null, workshop text, position int not null, stance text not null,
    constraint finding_evidence_key primary key (programme_id, finding, subject),
    constraint finding_evidence_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code),
    constraint finding_evidence_of_finding foreign key (programme_id, finding) references finding (programme_id, code),
    constraint finding_evidence_stance_known check (stance in ('supports', 'contrary')))`.execute(db)
  await sql`create index finding_evidence_by_subject on finding_evidence (programme_id, subject)`.execute(db)
  await sql`
  create table gap (
    programme_id uuid not null, code text not null, position int not null, title_es text not null, title_en text not null,
    text_es text not null, text_en text not null, condition text not null, headline int, published_es text, published_en text,
    constraint gap_key primary key (programme_id, code),
    constraint gap_condition_known foreign key (programme_id, condition) references condition (programme_id, code))`.execute(db)
  await sql`
  create table gap_finding (
    programme_id uuid not null, gap text not null, finding text not null, position int not null,
    constraint gap_finding_key primary key (programme_id, gap, finding),
    constraint gap_finding_of_gap foreign key (programme_id, gap) references gap (programme_id, code),
    constraint gap_finding_of_finding foreign key (programme_id, finding) references finding (programme_id, code))`.execute(db)
}
