import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** Of which office a key is, is said by what it signed, which every officer of the programme reads. */
export const visible = {
  office_sheet: "programme_id in (select programme_id from istmo.memberships('programme.country-member', 'programme.country-signatory'))",
}

/**
 * The key on a sheet is of one office for good, which keeps its id whatever the programme calls it. And of which office an officer is, is said by their
 * seat of today: what stood there at the time of the claim is asked for no more.
 */
export const officeSheetsMigration = {
  name: 'cases.0008-office-sheets',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table office_sheet (
      programme_id uuid not null, key_id text not null, office_id uuid not null,
      constraint office_sheet_key primary key (programme_id, key_id),
      constraint office_sheet_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`revoke update, delete, truncate on office_sheet from istmo_app`.execute(db)
    await fill(db)
    await sql`alter table officer_key drop column office, drop column country`.execute(db)
    await enableVisibility(db, visible)
  },
}

/**
 * Of the keys that were stated already: the office in which their first speaker sat that has the name of the record, and where that was renamed meanwhile,
 * the only one of that State in which they sat. What is neither is bound when the office states its key anew.
 */
export const officesOfStated = sql`
  with stated as (
    select programme_id, id, said_by, said_at, text::jsonb ->> 'from' as key_id, text::jsonb ->> 'name' as name, text::jsonb ->> 'state' as state
    from office_statement where kind = 'office'),
  sat as (
    select distinct stated.programme_id, stated.id, stated.key_id, stated.said_at, office.id as office_id, office.name = stated.name as is_named
    from stated
      join person on person.programme_id = stated.programme_id and person.account_id::text = stated.said_by
      join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
        and membership.role in ('programme.country-member', 'programme.country-signatory')
      join office on office.programme_id = membership.programme_id and office.id = membership.office_id and office.country = stated.state)
  select distinct on (programme_id, key_id) programme_id, key_id, office_id from sat
  where is_named or (select count(*) from sat as other where other.programme_id = sat.programme_id and other.id = sat.id) = 1
  order by programme_id, key_id, said_at, id, is_named desc, office_id`

const READ = ['office_statement', 'office', 'person', 'membership']

/** Rows are bound even for whoever owns the tables, so that is lifted while they are read. */
const fill = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of READ) await sql`alter table ${sql.table(table)} no force row level security`.execute(db)
  await sql`insert into office_sheet (programme_id, key_id, office_id) ${officesOfStated}`.execute(db)
  for (const table of READ) await sql`alter table ${sql.table(table)} force row level security`.execute(db)
}
