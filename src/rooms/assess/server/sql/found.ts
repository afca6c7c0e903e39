import { type RawBuilder, sql } from 'kysely'
import { type Reader, rowsOf } from '#kernel/db/handles.ts'
import { LARGEST_PAGE } from '../../contract/coding.ts'
import { type AssessTables, seen } from '../tables.ts'
import { matches, type Sought, type SoughtInSight } from './sought.ts'

type Db = Reader<AssessTables>

/**
 * What is sought, in the workshops that its reader sees. They are asked for before any statement is: what is behind a wall is not read and
 * thrown away, so that how long an answer takes does not tell a workshop out of sight, and how much it holds, from one that is not there.
 */
export const inSight = async (db: Db, programmeId: string, { round, country, workshop, ...what }: Sought): Promise<SoughtInSight> => {
  const rows = await seen(db, 'workshop')
    .select('code')
    .where('programme_id', '=', programmeId)
    .$if(round !== undefined, (query) => query.where(sql<boolean>`round = any(${round}::int[])`))
    .$if(country !== undefined, (query) => query.where(sql<boolean>`country = any(${country}::text[])`))
    .$if(workshop !== undefined, (query) => query.where(sql<boolean>`code = any(${workshop}::text[])`))
    .execute()
  return { ...what, workshop: rows.map(({ code }) => code) }
}

const sought = (db: Db, programmeId: string, what: SoughtInSight) =>
  seen(db, 'statement').where('statement.programme_id', '=', programmeId).where(matches(what))

/** With a public wording in at least one language. */
const isWorded = sql<boolean>`public_es is not null or public_en is not null`

/**
 * How many statements each workshop has, and how many of these are worded, in the order of their first statements; workshops without any are
 * not in it. For lists alone: what a report says is counted in `domain/`. A statement stands behind the wall of its workshop, so that is asked for each
 * workshop that was counted, and not for each statement.
 */
export const countsOf = (db: Db, programmeId: string) =>
  seen(db, 'workshop')
    .innerJoin(
      db
        .selectFrom('statement')
        .select((of) => [
          'workshop as of',
          of.fn.countAll<number>().as('statements'),
          of.fn.countAll<number>().filterWhere(isWorded).as('worded'),
          of.fn.min('position').as('first'),
        ])
        .where('statement.programme_id', '=', programmeId)
        .groupBy('workshop')
        .as('counted'),
      'counted.of',
      'workshop.code',
    )
    .select(['workshop.code', 'workshop.round', 'workshop.country', 'counted.statements', 'counted.worded'])
    .where('workshop.programme_id', '=', programmeId)
    .orderBy('counted.first')
    .orderBy('workshop.code')
    .execute()

/** Countries with a workshop in sight. */
export const countriesOf = async (db: Db, programmeId: string): Promise<string[]> => {
  const rows = await seen(db, 'workshop').select('country').distinct().where('programme_id', '=', programmeId).execute()
  return rows.map(({ country }) => country)
}

/** How many statements of each workshop are coded, with the wall asked as in `countsOf`. */
export const codedByWorkshop = async (db: Db, programmeId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await seen(db, 'workshop')
    .innerJoin(
      db
        .selectFrom('coding')
        .select(['workshop as of', (of) => of.fn.countAll<number>().as('coded')])
        .where('programme_id', '=', programmeId)
        .where('workshop', 'is not', null)
        .groupBy('workshop')
        .as('counted'),
      'counted.of',
      'workshop.code',
    )
    .select(['workshop.code', 'counted.coded'])
    .where('workshop.programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map(({ code, coded }) => [code, coded]))
}

type Page = { readonly at?: string | undefined; readonly after?: string | undefined; readonly limit: number }

/** What a list tells of all that is sought, whatever its page. */
type Counting<Counts> = { readonly none: Counts; readonly counts: RawBuilder<Counts> }

/** How many statements. */
export const STATEMENTS: Counting<{ found: number }> = { none: { found: 0 }, counts: sql`select count(*)::int as found from sought` }

/** How many statements, and of how many workshops: `count(distinct workshop)` would sort all statements for it. */
export const STATEMENTS_AND_WORKSHOPS: Counting<{ found: number; workshops: number }> = {
  none: { found: 0, workshops: 0 },
  counts: sql`select coalesce(sum(said), 0)::int as found, count(*)::int as workshops
    from (select count(*) as said from sought group by workshop) of_workshop`,
}

/** From the statement with which a page begins (`at`) or behind which it stands (`after`); from the first on where that one is not sought. */
const fromPlace = ({ at, after }: Page) => {
  const named = at ?? after
  if (named === undefined) return sql``
  const place = sql`(select position, id from sought where id = ${named})`
  const isInPage = at === undefined ? sql`(position, id) > ${place}` : sql`(position, id) >= ${place}`
  return sql`where coalesce(${isInPage}, true)`
}

/**
 * One page of the statements sought, in the programme's order, and what is counted of all of them: the walls are asked once for both. As many
 * are read as the largest page needs, which stands in the text: for a limit among the values PostgreSQL plans each page anew, and that lasts
 * longer than to read some more.
 */
export const pageOfFound = async <Counts>(
  db: Db,
  programmeId: string,
  { what, page, none, counts }: { readonly what: SoughtInSight; readonly page: Page } & Counting<Counts>,
) => {
  if (what.workshop.length === 0) return { statements: [], next: null, counted: none }
  const rows = await rowsOf(
    db,
    sql<{ counted: Counts } & ({ id: string; workshop: string } | { id: null })>`
      with sought as materialized (${sought(db, programmeId, what).select(['id', 'position', 'workshop'])}),
        page as (select id, position, workshop from sought ${fromPlace(page)} order by position, id limit ${sql.lit(LARGEST_PAGE + 1)})
      select to_jsonb(counts) as counted, page.id, page.workshop
      from (${counts}) counts left join page on true order by page.position, page.id`,
  )
  const from = rows.flatMap((row) => (row.id === null ? [] : [{ id: row.id, workshop: row.workshop }]))
  const statements = from.slice(0, page.limit)
  const next = from.length > page.limit ? (statements.at(-1)?.id ?? null) : null
  return { statements, next, counted: rows[0]?.counted ?? none }
}

/** All statements said in some workshops, in the programme's order. */
export const inWorkshops = (db: Db, programmeId: string, codes: readonly string[]) =>
  seen(db, 'statement')
    .select(['id', 'workshop', 'quadrant'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`workshop = any(${codes}::text[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()
