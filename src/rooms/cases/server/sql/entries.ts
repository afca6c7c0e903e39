import { sql } from 'kysely'
import type { Position } from '#seal/ledger/kept-log.ts'
import { SENT_BYTES_AT_MOST, SENT_ENTRIES_AT_MOST } from '../../contract/keeping.ts'
import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'
import type { Place } from './kept-cases.ts'

const entries = (db: Db, { programmeId, ctx }: Place) =>
  seen(db, 'sealed_case_entry').where('programme_id', '=', programmeId).where('ctx', '=', ctx)

/** All texts of a case in the order of the log, with the size of what is sealed and not that itself. */
export const textsOf = (db: Db, place: Place): Promise<readonly { readonly text: string; readonly size: number }[]> =>
  entries(db, place)
    .select(['text', sql<number>`octet_length(payload)`.as('size')])
    .orderBy('seq')
    .execute()

/** The log as it was after so many entries; undefined where it does not go so far. */
export const positionAt = (db: Db, place: Place, seq: number): Promise<Position | undefined> =>
  entries(db, place).select(['seq', 'chain']).where('seq', '=', seq).executeTakeFirst()

/** Entries after a place in the log, as many as travel together, and one at least; with whether there are more. */
export const pageOf = async (db: Db, place: Place, after: number) => {
  const sizes = await entries(db, place)
    .select(['seq', sql<number>`octet_length(text) + (octet_length(payload) + 2) / 3 * 4`.as('bytes')])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(SENT_ENTRIES_AT_MOST + 1)
    .execute()
  let [count, bytes] = [0, 0]
  for (const { bytes: own } of sizes.slice(0, SENT_ENTRIES_AT_MOST)) {
    bytes += own
    if (count > 0 && bytes > SENT_BYTES_AT_MOST) break
    count += 1
  }
  const rows = await entries(db, place).select(['text', 'payload']).where('seq', '>', after).orderBy('seq').limit(count).execute()
  return { entries: rows, more: sizes.length > count }
}

export const addEntries = async (tx: Tx, rows: readonly CasesTables['sealed_case_entry'][]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('sealed_case_entry').values(rows).execute()
}
