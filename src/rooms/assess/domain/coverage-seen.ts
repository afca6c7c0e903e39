import type { Coverage, CoverageCell } from '../contract/coverage.ts'
import type { Workshop } from '../contract/package.ts'
import type { Assessment, SaidStatement } from './assessment.ts'
import { besideCells, coverageOf, type CoverageCell as CountedCell } from './coverage.ts'

/** Closed workshops and their statements of one cell, as every member may know them. */
export type CellTotal = {
  readonly country: string
  readonly sector: string | null
  readonly workshops: number
  readonly statements: number
}

type Seen = {
  readonly assessment: Assessment
  readonly round: number
  /** Countries, and the region, whose workshops this reader sees whatever their state. */
  readonly own: ReadonlySet<string>
  readonly totals: readonly CellTotal[]
}

const isCovered = ({ state }: Pick<CoverageCell, 'state'>): boolean => state === 'text' || state === 'by-rule-only'
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const inState = (workshops: readonly Workshop[], state: Workshop['state']): number => workshops.filter((w) => w.state === state).length
const codedOf = (said: readonly SaidStatement[]): number => said.filter(({ condition }) => condition !== null).length

/** None where nothing is counted and what the reader does not see may be. */
const told = (count: number, isWhole: boolean): number | null => (count === 0 && !isWhole ? null : count)

/** What the reader sees of a cell: its own rows, or those that are released beside what the country tells of the rest. */
const cellSeen =
  ({ assessment, round, own, totals }: Seen) =>
  (counted: CountedCell): CoverageCell => {
    const { country, sector } = counted
    const workshops = assessment.tables.workshops.filter((w) => w.round === round && w.country === country && w.sectors.includes(sector))
    const said = assessment.statements.filter((s) => s.round === round && s.country === country && s.sector === sector)
    const [sealed, released] = [inState(workshops, 'sealed'), inState(workshops, 'released')]
    const seen = { country, sector, released }
    const coded = codedOf(said)
    if (own.has(country)) {
      const { state, statements } = counted
      return { ...seen, basis: 'rows', state, workshops: counted.workshops, open: inState(workshops, 'open'), sealed, statements, coded }
    }
    const closed = totals.find((total) => total.country === country && total.sector === sector)
    const held = Math.max(closed?.workshops ?? 0, released)
    const statements = Math.max(closed?.statements ?? 0, said.length)
    // Where all of it is released, the rows themselves say how it was placed.
    const state = held === released ? counted.state : statements > 0 ? 'text' : 'held-no-text'
    const isWhole = released > 0 && held === released && statements === said.length
    return {
      ...seen,
      basis: 'totals',
      state,
      workshops: told(held, isWhole),
      open: null,
      sealed: held - released,
      statements: told(statements, isWhole),
      coded: told(coded, isWhole),
    }
  }

/** Coverage of a round as one reader sees it: own countries row by row, of the others what they tell before release. */
export const coverageSeen = (seen: Seen): Coverage => {
  const { assessment, round, own, totals } = seen
  const cells = coverageOf(assessment, round).map(cellSeen(seen))
  const closedIn = (country: string): number => sum(totals.filter((total) => total.country === country).map(({ statements }) => statements))
  const inCountry = (country: string) => assessment.tables.workshops.filter((w) => w.round === round && w.country === country)
  const saidIn = (country: string) => assessment.statements.filter((s) => s.round === round && s.country === country)
  const isWhole = (isHere: (cell: CoverageCell) => boolean) => cells.filter(isHere).every(({ statements }) => statements !== null)
  const totalOf = (country: string): { workshops: number | null; statements: number | null } =>
    own.has(country)
      ? { workshops: inCountry(country).length, statements: saidIn(country).length }
      : {
          workshops: null,
          statements: told(
            Math.max(closedIn(country), saidIn(country).length),
            isWhole(({ country: of }) => of === country),
          ),
        }
  const ofNoSector = new Map(besideCells(assessment, round).map(({ country, statements }) => [country, statements]))
  const closedBeside = (country: string) =>
    sum(totals.filter((total) => total.country === country && total.sector === null).map(({ statements }) => statements))
  const besideOf = (country: string): number | null => {
    const said = ofNoSector.get(country) ?? 0
    return own.has(country) ? said : told(Math.max(closedBeside(country), said), false)
  }
  const countries = assessment.tables.countries.map(({ code }) => {
    return { code, basis: own.has(code) ? ('rows' as const) : ('totals' as const), total: totalOf(code), beside: besideOf(code) }
  })
  const regional = totals.find(({ country, sector }) => country === 'REG' && sector === null)
  const allOwn = countries.every(({ basis }) => basis === 'rows')
  return {
    round,
    countries,
    sectors: assessment.tables.sectors.map(({ code }) => {
      const column = cells.filter(({ sector }) => sector === code)
      const sumOf = (of: 'workshops' | 'statements') =>
        told(
          sum(column.map((cell) => cell[of] ?? 0)),
          isWhole(({ sector }) => sector === code),
        )
      return { code, total: { workshops: sumOf('workshops'), statements: sumOf('statements') } }
    }),
    cells,
    beside: told(sum(countries.map(({ beside }) => beside ?? 0)), allOwn),
    covered: cells.filter(isCovered).length,
    total: {
      workshops: allOwn ? sum(countries.map(({ total }) => total.workshops ?? 0)) : null,
      statements: told(
        sum(countries.map(({ total }) => total.statements ?? 0)),
        isWhole(() => true),
      ),
    },
    regional: own.has('REG')
      ? { basis: 'rows', workshops: inCountry('REG').length, statements: saidIn('REG').length }
      : {
          basis: 'totals',
          workshops: told(Math.max(regional?.workshops ?? 0, inCountry('REG').length), false),
          statements: told(Math.max(closedIn('REG'), saidIn('REG').length), false),
        },
  }
}
