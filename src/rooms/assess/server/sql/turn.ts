import { sql } from 'kysely'
import { type Handle, rowsOf } from '#kernel/db/handles.ts'

/** Lets one transaction after another give out codes and places of a programme: two leads who write at once get two codes. */
export const takeTurn = async (tx: Handle, programmeId: string): Promise<void> => {
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`assess ${programmeId}`}, 0))`)
}
