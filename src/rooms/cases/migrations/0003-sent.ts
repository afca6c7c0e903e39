import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '#kernel/access/visibility.ts'

/** How much somebody handed in says when they worked: nobody but the house reads it. */
export const visible = { sealed_sent: 'false' }

/** In bytes: in all, and on the last day on which something came. */
export const sentMigration = {
  name: 'cases.0003-sent',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table sealed_sent (
      programme_id uuid not null, person text not null, bytes bigint not null, day date not null, day_bytes bigint not null,
      constraint sealed_sent_key primary key (programme_id, person),
      constraint sealed_sent_in_programme foreign key (programme_id) references programme (id))`.execute(db)
    await sql`revoke update, delete, truncate on sealed_sent from istmo_app`.execute(db)
    await sql`grant update (bytes, day, day_bytes) on sealed_sent to istmo_app`.execute(db)
    await enableVisibility(db, visible)
  },
}
