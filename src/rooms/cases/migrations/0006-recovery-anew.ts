import { type Kysely, sql } from 'kysely'

/**
 * Where readers were changed twice at once, a keyring may not count, and a table cannot tell which: that takes the whole ledger. 0005 took each for one that
 * does. The recoveries that keyrings of such a case name are put down as named today by none; the server works out which of them is when it is asked next
 * (`server/settle-recoveries.ts`). Where readers were always changed one after the other, all count, and what stands there stays.
 */
export const recoveryAnewMigration = {
  name: 'cases.0006-recovery-anew',
  up: async (db: Kysely<unknown>): Promise<void> => {
    // Rows are bound even for whoever owns the tables, so that is lifted meanwhile.
    for (const table of TABLES) await sql`alter table ${sql.table(table)} no force row level security`.execute(db)
    for (const statement of [namedInForked, noneToday]) await statement.execute(db)
    for (const table of TABLES) await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  },
}

const TABLES = ['sealed_case', 'sealed_case_entry', 'sealed_case_recovery']

/** Keyrings of the first compartment of every case, and the cases in which two of them took the place of one. */
const forked = sql`
  said as (
    select programme_id, ctx, ctx as hash, text::jsonb as body from sealed_case
    union all
    select programme_id, ctx, hash, text::jsonb from sealed_case_entry where text::jsonb ->> 'type' = 'keyring'),
  replacing as (
    select programme_id, ctx, hash as by, jsonb_array_elements_text(body -> 'replaces') as replaced from said where body ? 'replaces'),
  first as (
    select programme_id, ctx, ctx as hash from sealed_case
    union
    select one.programme_id, one.ctx, one.by from replacing as one
      join first on first.programme_id = one.programme_id and first.ctx = one.ctx and first.hash = one.replaced),
  forked as (
    select distinct programme_id, ctx from replacing join first using (programme_id, ctx)
    where first.hash = replacing.replaced group by programme_id, ctx, replaced having count(distinct by) > 1)`

/** Every recovery that a keyring of them names, whether it counts or not. */
export const namedInForked = sql`
  with recursive ${forked}
  insert into sealed_case_recovery (programme_id, ctx, recipient, verify, present)
  select distinct programme_id, ctx, body -> 'recovery' ->> 'recipient', body -> 'recovery' ->> 'verify', false
  from said join first using (programme_id, ctx, hash) join forked using (programme_id, ctx)
  on conflict do nothing`

export const noneToday = sql`
  with recursive ${forked}
  update sealed_case_recovery set present = false where present and (programme_id, ctx) in (select programme_id, ctx from forked)`
