import { sql } from 'kysely'
import type { Reader } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'
import { matches, type Sought } from './sought.ts'

type Db = Reader<AssessTables>

const sought = (db: Db, programmeId: string, what: Sought) =>
  seen(db, 'statement').where('statement.programme_id', '=', programmeId).where(matches(what))

/**
 * Counts of the statements sought by workshop, in the order of their first statements: how many there are, are coded, and have a public
 * wording in at least one language. Workshops without any are not in it. For lists alone: what a report says is counted in `domain/`.
 */
export const countsOf = (db: Db, programmeId: string, what: Sought) =>
  sought(db, programmeId, what)
    .leftJoin('coding', (join) =>
      join.onRef('coding.programme_id', '=', 'statement.programme_id').onRef('coding.subject', '=', 'statement.id'),
    )
    .innerJoin('workshop', (join) =>
      join.onRef('workshop.programme_id', '=', 'statement.programme_id').onRef('workshop.code', '=', 'statement.workshop'),
    )
    .select(['statement.workshop as code', 'workshop.round', 'statement.country'])
    .select((of) => [
      of.fn.countAll<number>().as('statements'),
      of.fn.count<number>('coding.subject').as('coded'),
      sql<number>`count(*) filter (where public_es is not null or public_en is not null)`.as('worded'),
    ])
    .groupBy(['statement.workshop', 'workshop.round', 'statement.country'])
    .orderBy((of) => of.fn.min('statement.position'))
    .orderBy('statement.workshop')
    .execute()
export type CountsOfWorkshop = Awaited<ReturnType<typeof countsOf>>[number]

export const totalOf = (counts: readonly CountsOfWorkshop[], of: 'statements' | 'coded'): number =>
  counts.reduce((sum, count) => sum + count[of], 0)

type Page = { readonly at?: string | undefined; readonly after?: string | undefined; readonly limit: number }

/**
 * Ids of one page of the statements sought, in the programme's order, found by the statement that it begins with (`at`) or stands behind
 * (`after`); one that is not among them begins at their start.
 */
export const pageOfFound = async (db: Db, programmeId: string, { what, page }: { readonly what: Sought; readonly page: Page }) => {
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
    .limit(limit + 1)
    .execute()
  const ids = rows.slice(0, limit).map(({ id }) => id)
  return { ids, next: rows.length > limit ? (ids.at(-1) ?? null) : null }
}

/** All statements said in the workshops of some, in the programme's order. */
export const inWorkshopsOf = (db: Db, programmeId: string, ids: readonly string[]) =>
  seen(db, 'statement')
    .select(['id', 'workshop', 'quadrant'])
    .where('programme_id', '=', programmeId)
    .where(
      sql<boolean>`workshop in (select s.workshop from statement s where s.programme_id = ${programmeId} and s.id = any(${ids}::text[]))`,
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
