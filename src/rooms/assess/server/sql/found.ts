import { sql } from 'kysely'
import type { Reader } from '#kernel/db/handles.ts'
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

/** How many statements are sought, and of how many workshops: a fraction of the work of `countsOf`. */
export const totalsOf = async (db: Db, programmeId: string, what: SoughtInSight): Promise<{ found: number; workshops: number }> => {
  if (what.workshop.length === 0) return { found: 0, workshops: 0 }
  return sought(db, programmeId, what)
    .select(({ fn }) => [fn.countAll<number>().as('found'), fn.count<number>('workshop').distinct().as('workshops')])
    .executeTakeFirstOrThrow()
}

/** How many statements are sought, where nobody asks of how many workshops: half the work of `totalsOf`. */
export const totalOf = async (db: Db, programmeId: string, what: SoughtInSight): Promise<number> => {
  if (what.workshop.length === 0) return 0
  const { found } = await sought(db, programmeId, what)
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return found
}

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

/**
 * Ids of one page of the statements sought, in the programme's order, found by the statement that it begins with (`at`) or stands behind
 * (`after`); one that is not among them begins at their start. As many are asked for as the largest page
 * needs, which stands in the text: for a limit among the values PostgreSQL plans each page anew, and that lasts longer than to read some more.
 */
export const pageOfFound = async (db: Db, programmeId: string, { what, page }: { readonly what: SoughtInSight; readonly page: Page }) => {
  if (what.workshop.length === 0) return { ids: [], next: null }
  const { at, after, limit } = page
  const named = at ?? after
  const place =
    named === undefined
      ? undefined
      : await sought(db, programmeId, what).select(['position', 'id']).where('id', '=', named).executeTakeFirst()
  const rows = await sought(db, programmeId, what)
    .select('id')
    .$if(place !== undefined, (query) =>
      query.where(
        sql<boolean>`(position, id) ${sql.raw(at === undefined ? '>' : '>=')} (${place?.position ?? 0}::int, ${place?.id ?? ''}::text)`,
      ),
    )
    .orderBy('position')
    .orderBy('id')
    .limit(sql.lit(LARGEST_PAGE + 1))
    .execute()
  const ids = rows.slice(0, limit).map(({ id }) => id)
  return { ids, next: rows.length > limit ? (ids.at(-1) ?? null) : null }
}

/** All statements said in the workshops of some, in the programme's order. The workshops are looked up first, and not for each statement. */
export const inWorkshopsOf = (db: Db, programmeId: string, ids: readonly string[]) =>
  seen(db, 'statement')
    .select(['id', 'workshop', 'quadrant'])
    .where('programme_id', '=', programmeId)
    .where(
      sql<boolean>`workshop = any(array(select s.workshop from statement s where s.programme_id = ${programmeId} and s.id = any(${ids}::text[])))`,
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
