import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

/** What is still being written is its own country's; from the review on every member reads it and may comment. */
const PROPOSAL = `(${OF_MEMBERS} and state <> 'draft')
  or (programme_id, system) in (select programme_id, country from istmo.memberships('programme.country-member', 'programme.country-signatory'))`

const ofProposal = (table: string): string =>
  `exists (select 1 from law_proposal where law_proposal.programme_id = ${table}.programme_id and law_proposal.id = ${table}.proposal
  and ((law_proposal.programme_id in (select programme_id from istmo.memberships()) and law_proposal.state <> 'draft')
  or (law_proposal.programme_id, law_proposal.system) in (select programme_id, country from istmo.memberships('programme.country-member', 'programme.country-signatory'))))`

/** What is in force is everybody's: the public pages print it. */
export const visibleProposals = {
  law_proposal: PROPOSAL,
  law_proposal_text: ofProposal('law_proposal_text'),
  law_comment: ofProposal('law_comment'),
  law_version: 'true',
}

/**
 * A proposal moves through its states; its texts, the comments and what came into force are added to and never changed. Of a country one
 * proposal at a time is before its panel, so that the law it was written against cannot move meanwhile.
 */
export const proposalMigration = {
  name: 'law.0002-proposal',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table law_proposal (
      programme_id uuid not null, id uuid not null, system text not null, base int not null, restores int, reason text, state text not null,
      version int not null, begun_by text not null, begun_at timestamptz not null, changed_at timestamptz not null,
      reviewed_by text, reviewed_hash text, withdrawn_reason text,
      constraint law_proposal_key primary key (programme_id, id),
      constraint law_proposal_of_country foreign key (programme_id, system) references country (programme_id, code),
      constraint law_proposal_state_known check (state in ('draft', 'in-review', 'reviewed', 'put', 'objected', 'in-force', 'withdrawn')),
      constraint law_proposal_put_once exclude using btree (programme_id with =, system with =) where (state = 'put'),
      constraint law_proposal_review_whole check ((reviewed_by is null) = (reviewed_hash is null)),
      constraint law_proposal_restores_with_reason check ((restores is null) = (reason is null)))`.execute(db)
    await sql`
    create table law_proposal_text (
      programme_id uuid not null, proposal uuid not null, version int not null, text text not null, hash text not null, saved_by text not null,
      saved_at timestamptz not null,
      constraint law_proposal_text_key primary key (programme_id, proposal, version),
      constraint law_proposal_text_of_proposal foreign key (programme_id, proposal) references law_proposal (programme_id, id))`.execute(db)
    await sql`
    create table law_comment (
      programme_id uuid not null, proposal uuid not null, id uuid not null, field text not null, text text not null, office text not null,
      country text not null, written_by text not null, written_at timestamptz not null,
      constraint law_comment_key primary key (programme_id, id),
      constraint law_comment_of_proposal foreign key (programme_id, proposal) references law_proposal (programme_id, id),
      constraint law_comment_not_blank check (btrim(text) <> ''))`.execute(db)
    await sql`
    create table law_version (
      programme_id uuid not null, system text not null, number int not null, proposal uuid not null, restores int, reason text, text text not null,
      hash text not null, approved_at timestamptz not null, office_es text not null, office_en text not null,
      constraint law_version_key primary key (programme_id, system, number),
      constraint law_version_proposal_once unique (programme_id, proposal),
      constraint law_version_of_proposal foreign key (programme_id, proposal) references law_proposal (programme_id, id),
      constraint law_version_counted check (number > 0 and (restores is null or restores < number)))`.execute(db)
    await sql`revoke delete, truncate on law_proposal from istmo_app`.execute(db)
    await sql`revoke update, delete, truncate on law_proposal_text, law_comment, law_version from istmo_app`.execute(db)
    await enableVisibility(db, visibleProposals)
  },
}
