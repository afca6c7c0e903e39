import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Items hold the keys of tests: the training teams of the programme read them, of whatever country, and nobody else. */
const TEAM = `programme_id in (select programme_id from istmo.memberships('train.team'))`

export const visibleBank = { item_version: TEAM, item_review: TEAM }
const TABLES = Object.keys(visibleBank)

/** What an item says and what was said of it are only added to; a review is of one version and goes to no other. */
export const bankMigration = {
  name: 'train.0007-bank',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await bank(db)
    await sql`revoke update, delete, truncate on item_version, item_review from istmo_app`.execute(db)
    await frozen(db)
    await enableVisibility(db, visibleBank)
  },
}

/** Who recorded a version stands in its reviews too, so that the database itself sees that a second person reviews. */
const bank = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table item_version (
    programme_id uuid not null, item text not null, number int not null, sha256 text not null, content text not null, country text not null,
    recorded_by text not null, recorded_at timestamptz not null,
    constraint item_version_key primary key (programme_id, item, number),
    constraint item_version_recorded_once unique (programme_id, item, number, recorded_by),
    constraint item_version_in_country foreign key (programme_id, country) references country (programme_id, code),
    constraint item_version_numbered check (number >= 1),
    constraint item_version_hashed check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')))`.execute(db)
  await sql`
  create table item_review (
    programme_id uuid not null, item text not null, number int not null, recorded_by text not null, reviewer text not null,
    country text not null, verdict text not null, remark text, language text, reviewed_at timestamptz not null,
    constraint item_review_key primary key (programme_id, item, number, reviewer),
    constraint item_review_of_version foreign key (programme_id, item, number, recorded_by)
      references item_version (programme_id, item, number, recorded_by),
    constraint item_review_by_second_person check (reviewer <> recorded_by),
    constraint item_review_in_country foreign key (programme_id, country) references country (programme_id, code),
    constraint item_review_verdict_known check (verdict in ('agreed', 'returned')),
    constraint item_review_returned_with_remark check ((verdict = 'returned') = (remark is not null)),
    constraint item_review_remark_in_language check ((remark is null) = (language is null) and language in ('es', 'en')))`.execute(db)
}

/** As the versions of a syllabus (0001): the tables refuse by themselves, whoever asks. */
const frozen = async (db: Kysely<unknown>): Promise<void> => {
  for (const name of TABLES) {
    const [changed, emptied] = [sql.ref(`${name}_not_changed`), sql.ref(`${name}_not_emptied`)]
    await sql`create trigger ${changed} before update or delete on ${sql.table(name)} for each row execute function istmo.added_only()`.execute(
      db,
    )
    await sql`create trigger ${emptied} before truncate on ${sql.table(name)} for each statement execute function istmo.added_only()`.execute(
      db,
    )
  }
}
