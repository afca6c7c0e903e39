import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'
import { inWorkshop, OWN, visible as before } from './0001-assess.ts'

/** Of a statement for its own country alone, like what was said; of a published claim, which has no workshop, for every member. */
const ofOwn = (table: string): string => `(workshop is null and ${before.published_claim}) or ${inWorkshop(table, OWN)}`

/** A coding goes out with a released statement; what its coder noted, and how it was coded before, does not. */
export const visible = { coding_memo: ofOwn('coding_memo'), coding_version: ofOwn('coding_version') }

export const codingMemosMigration = {
  name: 'assess.0005-coding-memos',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table coding_memo (
      programme_id uuid not null, subject text not null, workshop text, memo text not null,
      constraint coding_memo_key primary key (programme_id, subject),
      constraint coding_memo_of_coding foreign key (programme_id, subject) references coding (programme_id, subject) on delete cascade,
      constraint coding_memo_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code))`.execute(db)
    await sql`
    insert into coding_memo select c.programme_id, c.subject, s.workshop, c.memo
      from coding c left join statement s on s.programme_id = c.programme_id and s.id = c.subject where c.memo is not null`.execute(db)
    await sql`alter table coding drop column memo`.execute(db)
    await sql`
    alter table coding_version add column workshop text,
      add constraint coding_version_in_workshop foreign key (programme_id, workshop) references workshop (programme_id, code)`.execute(db)
    await sql`
    update coding_version v set workshop = s.workshop
      from (select programme_id, id, workshop from statement union select programme_id, statement, workshop from statement_version) s
      where s.programme_id = v.programme_id and s.id = v.subject`.execute(db)
    await enableVisibility(db, visible)
  },
}
