import { type CountryPart, FORMS } from '../../contract/country-part.ts'
import { sourcedFirst } from './part-sources.ts'

const without = <Row extends object, Key extends keyof Row>(row: Row, ...keys: readonly Key[]): Omit<Row, Key> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<Row, Key>

const named = <Row extends { readonly source: CountryPart['statements'][number]['source'] }>(row: Row) => ({
  ...row,
  source: row.source && sourcedFirst(row.source),
})
const [FIRST] = FORMS

export const isFirstForm = ({ schema }: CountryPart): boolean => schema === FIRST

/** What a part would say in the first form: a country that was put one is told apart what moved since and what parts hold besides. */
export const inFirstForm = (part: CountryPart): CountryPart => ({
  ...without(part, 'workshops', 'sources'),
  schema: FIRST,
  holdings: part.holdings.map((row) => without(row, 'name')),
  findings: part.findings.map((row) => without(row, 'coded', 'rewritten')),
  statements: part.statements.map((row) => named(without(row, 'coded', 'round', 'sector', 'placedBy', 'provenance'))),
  claims: part.claims.map((row) => named(without(row, 'kind', 'quadrant', 'coded', 'round'))),
  gaps: part.gaps.map((row) => without(row, 'publishedEs', 'publishedEn', 'grades', 'rewritten')),
  recommendations: part.recommendations.map((row) => without(row, 'ofProgramme', 'source', 'sourceYear')),
  figures: part.figures.map((row) => ({ ...without(row, 'drawn', 'scopeEs', 'scopeEn'), source: sourcedFirst(row.source) })),
  treaties: part.treaties.map(named),
})
