import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

export const visible = { recommendation: OF_MEMBERS, recommendation_gap: OF_MEMBERS, followup: OF_MEMBERS }

export const recommendMigration = {
  name: 'recommend.0001-recommend',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table recommendation (
      programme_id uuid not null, code text not null, position int not null, country text not null, text_es text not null, text_en text not null,
      condition text not null, issuer_es text not null, issuer_en text not null, of_programme text not null, year int,
      addressee_es text, addressee_en text, term_es text, term_en text, indicator_es text, indicator_en text, source text,
      constraint recommendation_key primary key (programme_id, code),
      constraint recommendation_condition_known foreign key (programme_id, condition) references condition (programme_id, code),
      constraint recommendation_from_source foreign key (programme_id, source) references source (programme_id, code),
      constraint recommendation_of_programme_known check (of_programme in ('yes', 'no')))`.execute(db)
    await sql`
    create table recommendation_gap (
      programme_id uuid not null, recommendation text not null, gap text not null, position int not null,
      constraint recommendation_gap_key primary key (programme_id, recommendation, gap),
      constraint recommendation_gap_of_recommendation foreign key (programme_id, recommendation) references recommendation (programme_id, code),
      constraint recommendation_gap_of_gap foreign key (programme_id, gap) references gap (programme_id, code))`.execute(db)
    await sql`
    create table followup (
      programme_id uuid not null, recommendation text not null, date date not null, reported_by text not null, position int not null,
      round int not null, status text not null, evidence_es text, evidence_en text, source text, verified_by text, verified_on date,
      constraint followup_key primary key (programme_id, recommendation, date, reported_by),
      constraint followup_of_recommendation foreign key (programme_id, recommendation) references recommendation (programme_id, code),
      constraint followup_in_round foreign key (programme_id, round) references round (programme_id, number),
      constraint followup_from_source foreign key (programme_id, source) references source (programme_id, code),
      constraint followup_status_known check (status in ('not-started', 'in-progress', 'partly-done', 'done', 'superseded', 'rejected')))`.execute(
      db,
    )
    await enableVisibility(db, visible)
  },
}
