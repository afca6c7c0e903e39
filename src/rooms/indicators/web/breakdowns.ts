import { figures as table } from '../contract/package.ts'
import type { FigureLine } from '../contract/statistics.ts'

/** What a total may be broken down by; sex and age stand in the source's table beside the total itself. */
export const BREAKDOWNS = ['sex_age', 'exploitation', 'citizenship', 'repatriation', 'element'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

const isWhole = ({ sex, age }: FigureLine): boolean => sex === 'total' && age === 'all'

/** By what a figure breaks a total down; a total breaks down nothing. */
export const breakdownOf = (figure: FigureLine): Breakdown | null => {
  if (figure.breakdown !== 'none') return figure.breakdown
  return isWhole(figure) ? null : 'sex_age'
}

export type BrokenRow = Pick<FigureLine, 'category' | 'sex' | 'age'> & {
  readonly key: string
  readonly cells: ReadonlyMap<number, FigureLine>
}

const [SEXES, AGES] = [Object.keys(table.columns.sex.values), Object.keys(table.columns.age.values)]
const rankOf = ({ sex, age }: BrokenRow): number => SEXES.indexOf(sex) * AGES.length + AGES.indexOf(age)

const sizeOf = ({ cells }: BrokenRow): number => [...cells.values()].reduce((sum, { value }) => sum + (value ?? 0), 0)

/**
 * One table of a source: its categories over the years, nothing added up and nothing filled in. Figures of a narrower scope stay out.
 * Citizenships are many: those with most persons stand first. Within a category sexes and ages keep the order of the package's own list.
 */
export const brokenDown = (
  figures: readonly FigureLine[],
  { by, country, source }: { by: Breakdown; country: string; source: string },
): { years: readonly number[]; rows: readonly BrokenRow[] } => {
  const own = figures.filter((f) => f.country === country && f.source === source && f.scopeEn === null && breakdownOf(f) === by)
  const rows = [...Map.groupBy(own, ({ category, sex, age }) => [category, sex, age].join('|'))].flatMap(([key, of]): BrokenRow[] => {
    const [first] = of
    if (!first) return []
    const { category, sex, age } = first
    return [{ key, category, sex, age, cells: new Map(of.map((figure) => [figure.year, figure])) }]
  })
  const years = [...new Set(own.map(({ year }) => year))].toSorted((a, b) => a - b)
  const isMany = by === 'citizenship' || by === 'repatriation'
  const bySize = (a: BrokenRow, b: BrokenRow) => (isMany ? sizeOf(b) - sizeOf(a) : 0)
  return { years, rows: rows.toSorted((a, b) => bySize(a, b) || a.category.localeCompare(b.category) || rankOf(a) - rankOf(b)) }
}
