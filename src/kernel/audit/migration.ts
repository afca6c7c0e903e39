import { type Kysely, sql } from 'kysely'

/**
 * `audit_entry` is written in each operation's own transaction, `audit_link` by the sealer a moment later: chaining inside the operations
 * would make each writer wait for the last. The application may add and read, nothing else, and adds in nobody else's name. Entries have no
 * `programme_id` first in their key: one chain runs through the house.
 */
export const auditMigration = {
  name: 'kernel.0003-audit',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table audit_entry (
      seq bigint generated always as identity, at timestamptz not null, actor_kind text not null, actor_id text not null,
      event text not null, programme_id uuid, subject text not null, fields text[] not null,
      constraint audit_entry_key primary key (seq))`.execute(db)
    await sql`
    create table audit_link (
      position bigint not null, entry_seq bigint not null, previous_hash text not null, hash text not null,
      constraint audit_link_key primary key (position),
      constraint audit_link_once unique (entry_seq),
      constraint audit_link_of_entry foreign key (entry_seq) references audit_entry (seq))`.execute(db)
    await sql`create index audit_entry_by_programme on audit_entry (programme_id, seq)`.execute(db)
    await sql`revoke update, delete, truncate on audit_entry, audit_link from istmo_app`.execute(db)
    for (const table of ['audit_entry', 'audit_link'])
      await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(db)
    await sql`
    create policy audit_entry_visible on audit_entry for select to istmo_app using (
      istmo.actor_kind() in ('kernel', 'operator')
      or programme_id in (select programme_id from istmo.memberships('programme.auditor')))`.execute(db)
    await sql`
    create policy audit_entry_in_own_name on audit_entry for insert to istmo_app
      with check (actor_kind = istmo.actor_kind() and actor_id = istmo.actor_id())`.execute(db)
    await sql`
    create policy audit_link_of_kernel on audit_link to istmo_app
      using (istmo.actor_kind() in ('kernel', 'operator')) with check (istmo.actor_kind() = 'kernel')`.execute(db)
  },
}
