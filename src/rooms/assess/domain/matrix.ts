import type { Assessment, SaidStatement } from './assessment.ts'
import { coveredCountries } from './coverage.ts'
import { crossTable } from './cross-table.ts'
import { selectStatements } from './select.ts'

type Named = { readonly code: string; readonly name_es: string; readonly name_en: string }
type Axis = { readonly values: readonly Named[]; readonly of: (statement: SaidStatement) => string | null }
export type CellCount = { statements: number; workshops: number }

/** Closed workshops' statements by cell, as every member may know them. */
export type ClosedCell = { readonly round: number; readonly country: string; readonly sector: string | null; readonly statements: number }

/** What a reader is told of rooms: closed cells of all countries, and every workshop of their own. */
export type MatrixSight = { readonly closed: readonly ClosedCell[]; readonly own: ReadonlySet<string> }

export type MatrixAsked = {
  readonly round: number
  readonly rows: 'condition' | 'quadrant' | 'theme'
  readonly columns: 'country' | 'sector'
  readonly quadrant?: readonly string[] | undefined
}

export type MatrixColumn = {
  code: string
  nameEs: string
  nameEn: string
  state: 'covered' | 'held-no-text' | 'not-covered' | 'none-in-sight' | 'withheld'
  workshops: number
  withheld: number
  /** Of the statements in its cells, those that other countries do not see yet. */
  unreleased: number
}

const QUADRANTS: readonly Named[] = [
  { code: 'S', name_es: 'Fortalezas', name_en: 'Strengths' },
  { code: 'W', name_es: 'Debilidades', name_en: 'Weaknesses' },
  { code: 'O', name_es: 'Oportunidades', name_en: 'Opportunities' },
  { code: 'T', name_es: 'Amenazas', name_en: 'Threats' },
]

/** A statement of several themes counts once under each: as many copies, each with one theme. */
const byTheme = (statements: readonly SaidStatement[]): readonly SaidStatement[] =>
  statements.flatMap((statement) => statement.themes.map((theme) => ({ ...statement, themes: [theme] })))

const rowsOf = ({ tables }: Assessment, rows: MatrixAsked['rows']): Axis => {
  if (rows === 'condition') return { values: tables.conditions, of: ({ condition }) => condition }
  if (rows === 'quadrant') return { values: QUADRANTS, of: ({ quadrant }) => quadrant }
  return { values: tables.themes.filter(({ parent }) => parent !== null), of: ({ themes }) => themes[0] ?? null }
}

const columnsOf = ({ tables }: Assessment, columns: MatrixAsked['columns']): Axis =>
  columns === 'country'
    ? { values: tables.countries, of: ({ country }) => country }
    : { values: tables.sectors, of: ({ sector }) => sector }

/** The first statement of each workshop in each cell: counted, they are the workshops in which the cell was spoken of. */
const oncePerWorkshop = (statements: readonly SaidStatement[], cellOf: (statement: SaidStatement) => string): readonly SaidStatement[] => {
  const met = new Set<string>()
  return statements.filter((statement) => {
    const key = `${statement.workshop} ${cellOf(statement)}`
    if (met.has(key)) return false
    met.add(key)
    return true
  })
}

type Counted = { counts: readonly (readonly number[])[]; rows: readonly number[]; columns: readonly number[]; total: number }

const countBy = (statements: readonly SaidStatement[], rows: Axis, columns: Axis): Counted => {
  const axis = ({ values, of }: Axis) => ({ values: values.map(({ code }) => code), of })
  const { counts, rowTotals, columnTotals, total } = crossTable(statements, axis(rows), axis(columns))
  return { counts, rows: rowTotals, columns: columnTotals, total }
}

/** Workshops are counted anew for each total: one that spoke in several cells of a row is one workshop of that row. */
const workshopsBy = (statements: readonly SaidStatement[], rows: Axis, columns: Axis): Counted => {
  const count = (cellOf: (s: SaidStatement) => string) => countBy(oncePerWorkshop(statements, cellOf), rows, columns)
  return {
    counts: count((s) => `${rows.of(s)} ${columns.of(s)}`).counts,
    rows: count((s) => `${rows.of(s)}`).rows,
    columns: count((s) => `${columns.of(s)}`).columns,
    total: count(() => '').total,
  }
}

const joined = (statements: Counted, workshops: Counted) => {
  const line = (said: readonly number[], held: readonly number[]): CellCount[] =>
    said.map((count, at) => ({ statements: count, workshops: held[at] ?? 0 }))
  return {
    cells: statements.counts.map((row, at) => line(row, workshops.counts[at] ?? [])),
    rowTotals: line(statements.rows, workshops.rows),
    columnTotals: line(statements.columns, workshops.columns),
    total: { statements: statements.total, workshops: workshops.total },
  }
}

type Joined = ReturnType<typeof joined>

/** Nothing where nothing is counted and what the reader does not see may be. */
const told = (count: CellCount, isUnseen: boolean): CellCount | null => (isUnseen && count.statements === 0 ? null : count)

/** The counts as their reader may take them, by whether something of a column is out of sight; a sum over columns is as its parts. */
const toldOf = ({ cells, rowTotals, columnTotals, total }: Joined, unseen: readonly boolean[]) => {
  const line = (counts: readonly CellCount[]) => counts.map((count, column) => told(count, unseen[column] ?? false))
  const isAnyUnseen = unseen.includes(true)
  return {
    cells: cells.map(line),
    rowTotals: rowTotals.map((count) => told(count, isAnyUnseen)),
    columnTotals: line(columnTotals),
    total: told(total, isAnyUnseen),
  }
}

/**
 * Cross table of one round over what its reader sees. A table by sector uses only statements that the room or the source placed there; of
 * these and of the uncoded ones it says how many it leaves out.
 */
export const matrixOf = (assessment: Assessment, asked: MatrixAsked, sight: MatrixSight) => {
  const { round, quadrant } = asked
  const [rows, columns] = [rowsOf(assessment, asked.rows), columnsOf(assessment, asked.columns)]
  const all = selectStatements(assessment.statements, { round: [round], ...(quadrant && { quadrant }) })
  const placed = asked.columns === 'sector' ? selectStatements(all, { allocated: ['room', 'source'] }) : all
  const inColumns = new Set(columns.values.map(({ code }) => code))
  const inside = placed.filter((statement) => inColumns.has(columns.of(statement) ?? ''))
  const counted = asked.rows === 'theme' ? byTheme(inside) : inside
  const inRows = new Set(rows.values.map(({ code }) => code))
  const inTable = new Set(counted.filter((statement) => inRows.has(rows.of(statement) ?? '')).map(({ id }) => id))
  const described = columns.values.map((value) => {
    const here: Column = { ...asked, value, said: inside, inTable, ...sight }
    const column = columnOf(assessment, here)
    return { column, isUnseen: isUnseenIn(column, isSeenWhole(assessment, here)) }
  })
  return {
    round,
    rows: rows.values.map(nameOf),
    columns: described.map(({ column }) => column),
    ...toldOf(
      joined(countBy(counted, rows, columns), workshopsBy(counted, rows, columns)),
      described.map(({ isUnseen }) => isUnseen),
    ),
    left: {
      uncoded: inside.filter(({ condition }) => condition === null).length,
      placedByRule: all.length - placed.length,
      elsewhere: placed.length - inside.length,
    },
  }
}

const nameOf = ({ code, name_es, name_en }: Named) => ({ code, nameEs: name_es, nameEn: name_en })

type Column = MatrixAsked &
  MatrixSight & { readonly value: Named; readonly said: readonly SaidStatement[]; readonly inTable: ReadonlySet<string> }

const columnOf = (assessment: Assessment, asked: Column): MatrixColumn => {
  const { round, columns, value, said, inTable } = asked
  const code = value.code
  const here = said.filter((s) => (columns === 'country' ? s.country : s.sector) === code)
  const states = new Map(assessment.tables.workshops.map((w) => [w.code, w.state]))
  const held = assessment.tables.workshops.some(
    (w) => w.round === round && (columns === 'country' ? w.country === code : w.sectors.includes(code)),
  )
  const withheld = withheldIn(assessment, asked)
  return {
    ...nameOf(value),
    state: stateOf({ covered: isCovered(assessment, asked, here), held, withheld, whole: isSeenWhole(assessment, asked) }),
    workshops: new Set(here.map(({ workshop }) => workshop)).size,
    withheld,
    unreleased: here.filter(({ id, workshop }) => inTable.has(id) && states.get(workshop) !== 'released').length,
  }
}

const isCovered = (assessment: Assessment, { columns, round, value }: Column, here: readonly SaidStatement[]): boolean =>
  columns === 'country' ? coveredCountries(assessment, round).includes(value.code) : here.length > 0

/** A column of countries is its country's; one of sectors speaks of all countries. */
const isSeenWhole = ({ tables }: Assessment, { columns, value, own }: Column): boolean =>
  columns === 'country' ? own.has(value.code) : tables.countries.every(({ code }) => own.has(code))

type Known = { readonly covered: boolean; readonly held: boolean; readonly withheld: number; readonly whole: boolean }

const stateOf = ({ covered, held, withheld, whole }: Known): MatrixColumn['state'] => {
  if (covered) return 'covered'
  if (withheld > 0) return 'withheld'
  if (held) return 'held-no-text'
  return whole ? 'not-covered' : 'none-in-sight'
}

/** Whether something of a column may be out of sight. One that is covered is seen as far as the totals tell of nothing more. */
const isUnseenIn = ({ state, withheld }: MatrixColumn, isWhole: boolean): boolean => withheld > 0 || (!isWhole && state !== 'covered')

const withheldIn = (assessment: Assessment, { columns, round, value, closed }: Column): number =>
  withheldWhere(assessment, { closed, round }, (cell) => (columns === 'country' ? cell.country : cell.sector) === value.code)

type Cell = { readonly country: string; readonly sector: string | null }

/** Statements of closed workshops that are not in sight: all of them as the totals say, without those that this reader sees. */
export const withheldWhere = (
  assessment: Assessment,
  { closed, round }: Pick<MatrixSight, 'closed'> & { readonly round: number },
  isHere: (cell: Cell) => boolean,
): number => {
  const open = new Set(assessment.tables.workshops.filter(({ state }) => state === 'open').map(({ code }) => code))
  const told = closed.filter((cell) => cell.round === round && isHere(cell)).reduce((sum, { statements }) => sum + statements, 0)
  const seen = assessment.statements.filter((s) => s.round === round && !open.has(s.workshop) && isHere(s)).length
  return Math.max(0, told - seen)
}
