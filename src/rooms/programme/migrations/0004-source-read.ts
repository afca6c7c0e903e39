import { type Kysely, sql } from 'kysely'

/**
 * What one needs to know of a source before citing it: whether its address is the publisher's own, where and when it was read, and how it
 * may be used. One that is retired stays where it is cited. `version` numbers the saves, so that none goes over one that was not read.
 */
export const sourceReadMigration = {
  name: 'programme.0004-source-read',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    alter table source
      add column address text constraint source_address_known check (address in ('own', 'unknown')),
      add column read_at text, add column read_on date, add column licence text, add column retired_on date,
      add column version int not null default 1`.execute(db)
  },
}
