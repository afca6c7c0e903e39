import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

const OF_MEMBERS = 'programme_id in (select programme_id from istmo.memberships())'

export const visibleMeetings = {
  meeting: OF_MEMBERS,
  meeting_member: OF_MEMBERS,
  agenda_item: OF_MEMBERS,
  presence: OF_MEMBERS,
  vote: OF_MEMBERS,
  approval_condition: OF_MEMBERS,
  condition_withdrawal: OF_MEMBERS,
  condition_answer: OF_MEMBERS,
  decision: OF_MEMBERS,
}

/** Of a meeting all is added to and nothing changed: who was there, how each voted and what was decided stand as they were. */
export const meetingMigration = {
  name: 'decide.0002-meetings',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await votingRule(db)
    await meetings(db)
    await votes(db)
    await conditions(db)
    await decisions(db)
    await sql`revoke update, delete, truncate on meeting, meeting_member, agenda_item, presence, vote, approval_condition,
      condition_withdrawal, condition_answer, decision from istmo_app`.execute(db)
    await enableVisibility(db, visibleMeetings)
  },
}

/** Null is what nobody has settled: the default holds. */
const votingRule = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  alter table body add column quorum int, add column majority text, add column voter_role text,
    add constraint body_quorum_counted check (quorum > 0),
    add constraint body_majority_known check (majority in ('consensus', 'two-thirds', 'more-than-half'))`.execute(db)
}

/** Its members, and the rule by which it votes, are those of the body on the day it was called: setting the body anew moves no vote. */
const meetings = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table meeting (
    programme_id uuid not null, id uuid not null, body text not null, title_es text not null, title_en text not null, day date not null,
    zone text not null, place text not null, quorum int, majority text, voter_role text not null, called_by text not null,
    called_at timestamptz not null,
    constraint meeting_key primary key (programme_id, id),
    constraint meeting_of_body foreign key (programme_id, body) references body (programme_id, code),
    constraint meeting_quorum_counted check (quorum > 0),
    constraint meeting_majority_known check (majority in ('consensus', 'two-thirds', 'more-than-half')))`.execute(db)
  await sql`
  create table meeting_member (
    programme_id uuid not null, meeting uuid not null, country text not null, position int not null,
    constraint meeting_member_key primary key (programme_id, meeting, country),
    constraint meeting_member_of_meeting foreign key (programme_id, meeting) references meeting (programme_id, id),
    constraint meeting_member_country_known foreign key (programme_id, country) references country (programme_id, code))`.execute(db)
  await sql`
  create table agenda_item (
    programme_id uuid not null, meeting uuid not null, number int not null, submission uuid not null,
    constraint agenda_item_key primary key (programme_id, meeting, number),
    constraint agenda_item_once unique (programme_id, meeting, submission),
    constraint agenda_item_at_meeting foreign key (programme_id, meeting) references meeting (programme_id, id),
    constraint agenda_item_of_submission foreign key (programme_id, submission) references submission (programme_id, id))`.execute(db)
}

const votes = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table presence (
    programme_id uuid not null, meeting uuid not null, position int not null, country text not null, how text not null, holder text,
    recorded_by text not null, recorded_at timestamptz not null,
    constraint presence_key primary key (programme_id, meeting, position),
    constraint presence_of_member foreign key (programme_id, meeting, country) references meeting_member (programme_id, meeting, country),
    constraint presence_holder_is_member foreign key (programme_id, meeting, holder)
      references meeting_member (programme_id, meeting, country),
    constraint presence_how_known check (how in ('room', 'remote', 'proxy', 'absent')),
    constraint presence_holder_with_proxy check ((how = 'proxy') = (holder is not null)),
    constraint presence_holder_is_other check (holder <> country))`.execute(db)
  await sql`
  create table vote (
    programme_id uuid not null, meeting uuid not null, item int not null, position int not null, country text not null, choice text not null,
    how text not null, hash text not null, motion int not null, cast_by text, recorded_by text, recorded_at timestamptz not null,
    constraint vote_key primary key (programme_id, meeting, item, position),
    constraint vote_on_item foreign key (programme_id, meeting, item) references agenda_item (programme_id, meeting, number),
    constraint vote_of_member foreign key (programme_id, meeting, country) references meeting_member (programme_id, meeting, country),
    constraint vote_choice_known check (choice in ('for', 'against', 'abstain')),
    constraint vote_how_known check (how in ('room', 'remote', 'proxy')),
    constraint vote_by_one check ((cast_by is null) <> (recorded_by is null)))`.execute(db)
}

const conditions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table approval_condition (
    programme_id uuid not null, meeting uuid not null, item int not null, number int not null, text_es text not null, text_en text not null,
    target text not null, owner text not null, due date not null, set_by text not null, set_at timestamptz not null,
    constraint approval_condition_key primary key (programme_id, meeting, item, number),
    constraint approval_condition_on_item foreign key (programme_id, meeting, item) references agenda_item (programme_id, meeting, number),
    constraint approval_condition_owner_is_member foreign key (programme_id, meeting, owner)
      references meeting_member (programme_id, meeting, country))`.execute(db)
  await sql`
  create table condition_withdrawal (
    programme_id uuid not null, meeting uuid not null, item int not null, number int not null, withdrawn_by text not null,
    withdrawn_at timestamptz not null,
    constraint condition_withdrawal_key primary key (programme_id, meeting, item, number),
    constraint condition_withdrawal_of_condition foreign key (programme_id, meeting, item, number)
      references approval_condition (programme_id, meeting, item, number))`.execute(db)
  await sql`
  create table condition_answer (
    programme_id uuid not null, meeting uuid not null, item int not null, number int not null, position int not null, hash text not null,
    stand text not null, reason_es text, reason_en text, answered_by text not null, answered_at timestamptz not null,
    constraint condition_answer_key primary key (programme_id, meeting, item, number, position),
    constraint condition_answer_to_condition foreign key (programme_id, meeting, item, number)
      references approval_condition (programme_id, meeting, item, number),
    constraint condition_answer_stand_known check (stand in ('answered', 'accepted', 'refused')))`.execute(db)
}

/** Of a submission one decision by vote, and one at most that its conditions were met: `confirms`, with the hash of the text in which they were. */
const decisions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table decision (
    programme_id uuid not null, submission uuid not null, confirms boolean not null, meeting uuid not null, item int not null,
    outcome text not null, hash text not null, tally text, decided_by text not null, decided_at timestamptz not null,
    constraint decision_once primary key (programme_id, submission, confirms),
    constraint decision_of_submission foreign key (programme_id, submission) references submission (programme_id, id),
    constraint decision_on_item foreign key (programme_id, meeting, item) references agenda_item (programme_id, meeting, number),
    constraint decision_outcome_known check (outcome in ('approved', 'approved-with-conditions', 'returned', 'conditions-met')),
    constraint decision_confirms_conditions check (confirms = (outcome = 'conditions-met')),
    constraint decision_tally_of_vote check (confirms = (tally is null)))`.execute(db)
}
