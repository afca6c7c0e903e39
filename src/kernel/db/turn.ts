import { sql } from 'kysely'
import { type Handle, rowsOf } from './handles.ts'

/** Waits until no other transaction holds the turn of that name, and holds it to this one's end: `assess 0192f7a0-…`. */
export const waitTurn = async (tx: Handle, name: string): Promise<void> => {
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
