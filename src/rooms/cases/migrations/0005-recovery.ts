import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Which office recovers a case is told to nobody who does not show its key. */
export const visible = { sealed_case_recovery: 'false' }

/** By both halves of a key, since its record is free to name the opening half of another. */
export const recoveryMigration = {
  name: 'cases.0005-recovery',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table sealed_case_recovery (
      programme_id uuid not null, ctx text not null, recipient text not null, verify text not null, present boolean not null,
      constraint sealed_case_recovery_key primary key (programme_id, ctx, recipient, verify),
      constraint sealed_case_recovery_of_case foreign key (programme_id, ctx) references sealed_case (programme_id, ctx))`.execute(db)
    await sql`create index sealed_case_recovery_by_key on sealed_case_recovery (programme_id, recipient) where present`.execute(db)
    await sql`revoke update, delete, truncate on sealed_case_recovery from istmo_app`.execute(db)
    await sql`grant update (present) on sealed_case_recovery to istmo_app`.execute(db)
    await fill(db)
    await enableVisibility(db, visible)
  },
}

/**
 * Of the cases that are kept already: the recovery of each keyring of the first compartment in whose place none was put. What of them does not count, the
 * ledger says when readers are changed next.
 */
export const recoveriesOfKept = sql`
  with recursive said as (
    select programme_id, ctx, ctx as hash, text::jsonb as body from sealed_case
    union all
    select programme_id, ctx, hash, text::jsonb from sealed_case_entry where text::jsonb ->> 'type' = 'keyring'),
  replacing as (
    select programme_id, ctx, hash as by, jsonb_array_elements_text(body -> 'replaces') as replaced from said where body ? 'replaces'),
  first as (
    select programme_id, ctx, ctx as hash from sealed_case
    union
    select one.programme_id, one.ctx, one.by from replacing as one
      join first on first.programme_id = one.programme_id and first.ctx = one.ctx and first.hash = one.replaced)
  select distinct said.programme_id, said.ctx, said.body -> 'recovery' ->> 'recipient' as recipient,
    said.body -> 'recovery' ->> 'verify' as verify, true as present
  from said join first on first.programme_id = said.programme_id and first.ctx = said.ctx and first.hash = said.hash
  where not exists (
    select from replacing where replacing.programme_id = said.programme_id and replacing.ctx = said.ctx and replacing.replaced = said.hash)`

/** Rows are bound even for whoever owns the tables, so that is lifted while they are read. */
const fill = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table sealed_case no force row level security`.execute(db)
  await sql`alter table sealed_case_entry no force row level security`.execute(db)
  await sql`insert into sealed_case_recovery (programme_id, ctx, recipient, verify, present) ${recoveriesOfKept}`.execute(db)
  await sql`alter table sealed_case force row level security`.execute(db)
  await sql`alter table sealed_case_entry force row level security`.execute(db)
}
