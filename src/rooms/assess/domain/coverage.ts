import type { Assessment } from './assessment.ts'
import type { Setting } from './heard.ts'

/** A cell is one country and one sector in one round. */
export type CoverageCell = {
  country: string
  sector: string
  workshops: number
  statements: number
  /** Of the statements, those that the source or the room itself puts into this cell; the rest are there by an allocation rule. */
  placedBySource: number
  state: 'not-covered' | 'held-no-text' | 'by-rule-only' | 'text'
}

const stateOf = (workshops: number, statements: number, placedBySource: number): CoverageCell['state'] => {
  if (workshops === 0) return 'not-covered'
  if (statements === 0) return 'held-no-text'
  return placedBySource === 0 ? 'by-rule-only' : 'text'
}

/** Coverage of a round, one cell for each country and sector of the programme. Regional workshops stand in no cell. */
export const coverageOf = ({ tables, statements }: Assessment, round: number): readonly CoverageCell[] =>
  tables.countries.flatMap((country) =>
    tables.sectors.map((sector) => {
      const workshops = tables.workshops.filter(
        (w) => w.round === round && w.country === country.code && w.sectors.includes(sector.code),
      ).length
      const said = statements.filter((s) => s.round === round && s.country === country.code && s.sector === sector.code)
      const placedBySource = said.filter((s) => s.allocated_by !== 'rule').length
      return {
        country: country.code,
        sector: sector.code,
        workshops,
        statements: said.length,
        placedBySource,
        state: stateOf(workshops, said.length, placedBySource),
      }
    }),
  )

/** Of a country in one round, what stands in none of its cells: statements of no one sector, and the workshops that held them or name no sector. */
export type BesideCells = Pick<CoverageCell, 'country' | 'workshops' | 'statements' | 'placedBySource'>

/** What each country has beside its cells, nothing included: cells and this together are all of a country. A workshop may hold some of both. */
export const besideCells = ({ tables, statements }: Assessment, round: number): readonly BesideCells[] => {
  const sectors = new Set(tables.sectors.map(({ code }) => code))
  return tables.countries.map(({ code: country }) => {
    const said = statements.filter((s) => s.round === round && s.country === country && !(s.sector !== null && sectors.has(s.sector)))
    const held = new Set(said.map(({ workshop }) => workshop))
    const workshops = tables.workshops.filter(
      (w) => w.round === round && w.country === country && (held.has(w.code) || !w.sectors.some((sector) => sectors.has(sector))),
    ).length
    return { country, workshops, statements: said.length, placedBySource: said.filter((s) => s.allocated_by !== 'rule').length }
  })
}

/** All of a country in one round, each workshop and each statement once; of the region with `REG`. */
export const heldIn = (
  { tables, statements }: Assessment,
  { round, country }: { round: number; country: string },
): { workshops: number; statements: number } => ({
  workshops: tables.workshops.filter((w) => w.round === round && w.country === country).length,
  statements: statements.filter((s) => s.round === round && s.country === country).length,
})

/** Countries that a round covers: at least one of their cells held a workshop with text. They are the denominator of every share of countries. */
export const coveredCountries = ({ heard }: Assessment, round: number): readonly string[] => heard.get(round)?.countries ?? []

/** Workshops of a round that hold text, regional ones included. */
export const heldWorkshops = ({ heard }: Assessment, round: number): readonly string[] => heard.get(round)?.workshops ?? []

/** What the statements of these rounds together stand in; groups as soon as one of them does. */
export const settingOf = ({ heard }: Assessment, rounds: readonly number[]): Setting =>
  rounds.some((round) => heard.get(round)?.setting === 'groups') ? 'groups' : 'workshops'
