import { type RawBuilder, sql } from 'kysely'

/** What a list seeks among statements: all that is named must hold, several values of one are alternatives. */
export type Sought = {
  readonly round?: readonly number[]
  readonly country?: readonly string[]
  readonly workshop?: readonly string[]
  readonly sector?: readonly string[]
  readonly quadrant?: readonly string[]
  readonly allocated?: readonly string[]
  readonly source?: readonly string[]
  /** Whether there is a coding at all. */
  readonly coded?: boolean
  /** As coded, without what folds into it. */
  readonly condition?: readonly string[]
  readonly theme?: readonly string[]
  /** One piece of evidence for which all this holds. */
  readonly bearing?: { readonly finding?: readonly string[]; readonly gap?: readonly string[]; readonly stance?: string }
}

type Is = RawBuilder<boolean>

const anyOf = (column: string, values: readonly string[] | undefined): Is[] =>
  values === undefined ? [] : [sql<boolean>`${sql.ref(column)} = any(${values}::text[])`]

const all = (parts: readonly Is[]): Is => sql.join([...parts], sql` and `)

const inWorkshop = ({ round, sector }: Sought): Is[] => {
  const sectorOf = sql`coalesce(statement.sector, case when cardinality(w.sectors) = 1 then w.sectors[1] end)`
  const parts = [
    ...(round === undefined ? [] : [sql<boolean>`w.round = any(${round}::int[])`]),
    ...(sector === undefined ? [] : [sql<boolean>`${sectorOf} = any(${sector}::text[])`]),
  ]
  const here = sql`w.programme_id = statement.programme_id and w.code = statement.workshop`
  return parts.length === 0 ? [] : [sql<boolean>`exists (select from workshop w where ${here} and ${all(parts)})`]
}

const coded = ({ coded: isCoded, condition, theme }: Sought): Is[] => {
  const parts = [...anyOf('c.condition', condition), ...(theme === undefined ? [] : [sql<boolean>`c.themes && ${theme}::text[]`])]
  const coding = (also: readonly Is[]) =>
    sql<boolean>`exists (select from coding c where ${all([sql`c.programme_id = statement.programme_id and c.subject = statement.id`, ...also])})`
  return [
    ...(isCoded === undefined ? [] : [isCoded ? coding([]) : sql<boolean>`not ${coding([])}`]),
    ...(parts.length === 0 ? [] : [coding(parts)]),
  ]
}

const bearing = ({ bearing: on }: Sought): Is[] => {
  if (on === undefined) return []
  const gaps = (gap: readonly string[]) => sql<boolean>`exists (
    select from gap_finding g where g.programme_id = e.programme_id and g.finding = e.finding and g.gap = any(${gap}::text[]))`
  const parts = [
    sql<boolean>`e.programme_id = statement.programme_id and e.subject = statement.id`,
    ...anyOf('e.finding', on.finding),
    ...(on.stance === undefined ? [] : [sql<boolean>`e.stance = ${on.stance}`]),
    ...(on.gap === undefined ? [] : [gaps(on.gap)]),
  ]
  return [sql<boolean>`exists (select from finding_evidence e where ${all(parts)})`]
}

/**
 * The same question as `selectStatements`, put to the database over rows of `statement`. What it looks up beside them stands behind the same
 * wall as the statement itself.
 */
export const matches = (sought: Sought): Is =>
  all([
    sql<boolean>`true`,
    ...anyOf('statement.country', sought.country),
    ...anyOf('statement.workshop', sought.workshop),
    ...anyOf('statement.quadrant', sought.quadrant),
    ...anyOf('statement.allocated_by', sought.allocated),
    ...anyOf('statement.source', sought.source),
    ...inWorkshop(sought),
    ...coded(sought),
    ...bearing(sought),
  ])
