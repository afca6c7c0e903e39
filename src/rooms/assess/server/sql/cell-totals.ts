import { sql } from 'kysely'
import { type Reader, rowsOf, type Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/**
 * Counts closed workshops and their statements anew, by round, country and sector, for those rounds and countries whose workshops this
 * actor sees all of. A workshop of several sectors counts in each; a statement in the one that said it, or in none.
 * @param country only this one's cells; all of them, as an import does, when left out
 */
export const countCells = async (tx: Writer<AssessTables>, programmeId: string, country?: string): Promise<void> => {
  await tx
    .deleteFrom('cell_total')
    .where('programme_id', '=', programmeId)
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .execute()
  await rowsOf(
    tx,
    sql`
    with closed as (
      select code, round, country, sectors from workshop
      where programme_id = ${programmeId}::uuid and state <> 'open' and (${country ?? null}::text is null or country = ${country ?? null})),
    counted as (
      select round, country, sector, 1 as workshops, 0 as statements
      from closed left join lateral unnest(sectors) as s (sector) on true
      union all
      select c.round, c.country, coalesce(s.sector, case when cardinality(c.sectors) = 1 then c.sectors[1] end), 0, 1
      from closed c join statement s on s.programme_id = ${programmeId}::uuid and s.workshop = c.code)
    insert into cell_total (programme_id, round, country, sector, workshops, statements)
    select ${programmeId}::uuid, round, country, sector, sum(workshops), sum(statements) from counted group by round, country, sector`,
  )
}

/** What every member may know of the closed workshops of a round. */
export const cellTotals = (db: Reader<AssessTables>, programmeId: string, round: number) =>
  seen(db, 'cell_total')
    .select(['country', 'sector', 'workshops', 'statements'])
    .where('programme_id', '=', programmeId)
    .where('round', '=', round)
    .execute()
