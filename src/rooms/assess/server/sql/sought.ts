import { type RawBuilder, sql } from 'kysely'

/** In which workshops a list seeks. */
type Where = {
  readonly round?: readonly number[]
  readonly country?: readonly string[]
  readonly workshop?: readonly string[]
}

/** What a list seeks among the statements of some workshops: all that is named must hold, several values of one are alternatives. */
type What = {
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

export type Sought = Where & What

/** What is sought, with the workshops of `Where` that its reader sees, by their codes. */
export type SoughtInSight = What & { readonly workshop: readonly string[] }

type Is = RawBuilder<boolean>

const anyOf = (column: string, values: readonly string[] | undefined): Is[] =>
  values === undefined ? [] : [sql<boolean>`${sql.ref(column)} = any(${values}::text[])`]

const all = (parts: readonly Is[]): Is => sql.join([...parts], sql` and `)

const sectorOf = sql`coalesce(statement.sector, case when cardinality(w.sectors) = 1 then w.sectors[1] end)`

const ofSector = ({ sector }: What): Is[] =>
  sector === undefined
    ? []
    : [
        sql<boolean>`exists (select from workshop w where w.programme_id = statement.programme_id and w.code = statement.workshop
          and ${sectorOf} = any(${sector}::text[]))`,
      ]

const coded = ({ coded: isCoded, condition, theme, workshop }: SoughtInSight): Is[] => {
  const parts = [...anyOf('c.condition', condition), ...(theme === undefined ? [] : [sql<boolean>`c.themes && ${theme}::text[]`])]
  const here = [sql<boolean>`c.programme_id = statement.programme_id and c.subject = statement.id`, ...anyOf('c.workshop', workshop)]
  const coding = (also: readonly Is[]) => sql<boolean>`exists (select from coding c where ${all([...here, ...also])})`
  return [
    ...(isCoded === undefined ? [] : [isCoded ? coding([]) : sql<boolean>`not ${coding([])}`]),
    ...(parts.length === 0 ? [] : [coding(parts)]),
  ]
}

const bearing = ({ bearing: on, workshop }: SoughtInSight): Is[] => {
  if (on === undefined) return []
  const gaps = (gap: readonly string[]) => sql<boolean>`exists (
    select from gap_finding g where g.programme_id = e.programme_id and g.finding = e.finding and g.gap = any(${gap}::text[]))`
  const parts = [
    sql<boolean>`e.programme_id = statement.programme_id and e.subject = statement.id`,
    ...anyOf('e.workshop', workshop),
    ...anyOf('e.finding', on.finding),
    ...(on.stance === undefined ? [] : [sql<boolean>`e.stance = ${on.stance}`]),
    ...(on.gap === undefined ? [] : [gaps(on.gap)]),
  ]
  return [sql<boolean>`exists (select from finding_evidence e where ${all(parts)})`]
}

/**
 * The same question as `selectStatements`, put to the database over rows of `statement`. What it looks up beside them stands behind the same
 * wall as the statement itself, and is asked for by the same workshops, so that what others hold is not looked at.
 */
export const matches = (sought: SoughtInSight): Is =>
  all([
    ...anyOf('statement.workshop', sought.workshop),
    ...anyOf('statement.quadrant', sought.quadrant),
    ...anyOf('statement.allocated_by', sought.allocated),
    ...anyOf('statement.source', sought.source),
    ...ofSector(sought),
    ...coded(sought),
    ...bearing(sought),
  ])
