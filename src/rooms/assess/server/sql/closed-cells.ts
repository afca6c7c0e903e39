import type { Reader } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/** Statements of closed workshops by cell, as every member may know them. */
export const closedCells = (db: Reader<AssessTables>, programmeId: string, round: number) =>
  seen(db, 'cell_total')
    .select(['round', 'country', 'sector', 'statements'])
    .where('programme_id', '=', programmeId)
    .where('round', '=', round)
    .execute()
