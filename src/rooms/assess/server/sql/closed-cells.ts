import { type Handle, knowing, type Reader } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/** Statements of closed workshops by round and cell, as every member may know them. */
export const closedCells = (db: Reader<AssessTables>, programmeId: string) =>
  seen(db, 'cell_total').select(['round', 'country', 'sector', 'statements']).where('programme_id', '=', programmeId).execute()

/** How many statements the closed workshops of each country hold, released or not, as every member may know them. */
export const closedStatements = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await seen(knowing<AssessTables>(handle), 'cell_total')
    .select(['country', (of) => of.fn.sum('statements').as('statements')])
    .where('programme_id', '=', programmeId)
    .groupBy('country')
    .execute()
  return new Map(rows.map(({ country, statements }) => [country, Number(statements)]))
}
