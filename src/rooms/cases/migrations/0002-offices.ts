import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** What offices say is for every officer of the programme: whom to believe, each device works out by itself. */
export const visibleOfOffices = {
  office_statement:
    "programme_id in (select programme_id from istmo.memberships('programme.country-member', 'programme.country-signatory'))",
}

/** What offices say with their keys: of themselves, of each other, of their officers, and what they take back. Only added to. */
export const officesMigration = {
  name: 'cases.0002-offices',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table office_statement (
      programme_id uuid not null, id text not null, kind text not null, text text not null, said_by text not null, said_at timestamptz not null,
      constraint office_statement_key primary key (programme_id, id),
      constraint office_statement_in_programme foreign key (programme_id) references programme (id),
      constraint office_statement_kind_known check (kind in ('office', 'countersignature', 'vouch', 'withdrawal')))`.execute(db)
    await sql`create index office_statement_by_person on office_statement (programme_id, said_by, said_at)`.execute(db)
    await sql`revoke update, delete, truncate on office_statement from istmo_app`.execute(db)
    await enableVisibility(db, visibleOfOffices)
  },
}
