import type { Grid } from '#sheets/grid.ts'
import { fold } from '#sheets/fold.ts'
import { findHeader } from '#sheets/headings.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { readTable, type GridRead } from '#sheets/read-table.ts'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { asRowError, isRefusal, type Refusal } from '#sheets/refusal.ts'
import { ErrorList, placeOfFile, type RowError } from '#sheets/row-error.ts'
import type { Table } from '#sheets/table.ts'
import { statementSheet, workshopSheet } from '../../contract/workbook.ts'
import { faultAt, oneOfRounds } from './faults.ts'
import { workshopSheetFor } from './sheet-for.ts'
import { loose } from '../workshop-code.ts'
import { refusedIn } from './waiting.ts'
import { conditionsByName, countriesByName, sectorsByName, themesByName, type WorkbookFrame } from './frame.ts'

export type GivenWorkbook = { readonly name: string; readonly bytes: Uint8Array }

export type WorkbookRead = {
  readonly grids: readonly Grid[]
  readonly workshops: GridRead<typeof workshopSheet> | undefined
  readonly statements: GridRead<typeof statementSheet> | undefined
  /** The sheet of workshops by its name, where it is hidden and no other was read: what is told of it, and which words stand in it. */
  readonly hiddenWorkshops: { readonly told: RowError; readonly words: ReadonlySet<string> } | undefined
  readonly errors: ErrorList
  readonly warnings: readonly RowError[]
}

const TABLES = [workshopSheet, statementSheet] as const
/** A sheet that names so many columns of a table was meant to be read. */
const LOOKS_LIKE_IT = 3

const isText = (name: string): boolean => /\.(csv|txt|tsv)$/i.test(name)

type Cells = { readonly grids: readonly Grid[]; readonly warnings: readonly RowError[] }

const cellsOf = ({ name, bytes }: GivenWorkbook): Cells | Refusal => {
  if (!isText(name)) {
    const read = readXlsx(bytes)
    return isRefusal(read) ? read : { grids: read.grids, warnings: [] }
  }
  const read = readCsv(bytes, { sheet: name, guard: 'remove' })
  return isRefusal(read) ? read : { grids: [read.grid], warnings: read.warnings }
}

const matched = (grid: Grid, table: Table): number => findHeader(grid, table)?.matched ?? 0
const isCalled = (grid: Grid, { name, heading }: Table): boolean =>
  [name, heading.es, heading.en].some((word) => fold(word) === fold(grid.sheet))

/** Which sheet is read as which table: by its name, else by its headings; each sheet as one. */
const sheetsOf = (grids: readonly Grid[]): ReadonlyMap<Table, Grid> => {
  const shown = grids.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const found = new Map<Table, Grid>()
  for (const table of TABLES) {
    const named = shown.find((grid) => isCalled(grid, table))
    if (named) found.set(table, named)
  }
  const free = shown.filter((grid) => ![...found.values()].includes(grid))
  const scores = free
    .flatMap((grid) => TABLES.map((table) => ({ grid, table, score: matched(grid, table) })))
    .filter(({ score, table }) => score >= LOOKS_LIKE_IT && !found.has(table))
    .toSorted((a, b) => b.score - a.score)
  for (const { grid, table } of scores) if (!found.has(table) && ![...found.values()].includes(grid)) found.set(table, grid)
  return found
}

/** Sheets that look like rows of a table and are not read, since another sheet was. */
const unread = (grids: readonly Grid[], sheets: ReadonlyMap<Table, Grid>): readonly RowError[] =>
  grids
    .filter((grid) => !grid.hidden && ![...sheets.values()].includes(grid) && TABLES.some((table) => matched(grid, table) > LOOKS_LIKE_IT))
    .map(({ sheet }) => faultAt(placeOfFile(sheet), { code: 'sheet_unread', value: sheet }))

/**
 * Sheets of a table that are hidden. What is hidden may be older rows, or what its sender keeps back: it is not read, and whoever hid it by
 * accident is told.
 */
const hiddenOf = (grids: readonly Grid[], table: Table): readonly RowError[] =>
  grids
    .filter(({ hidden, rows }) => hidden && rows.length > 0)
    .filter((grid) => isCalled(grid, table) || (!TABLES.some((one) => isCalled(grid, one)) && isMostly(grid, table)))
    .map(({ sheet }) => faultAt(placeOfFile(sheet), { code: 'sheet_hidden', value: sheet }))

/** A form's own lists have headings of the table too: only a sheet that is called as the table is may be the one that is missed. */
const hiddenByName = (grids: readonly Grid[], table: Table): WorkbookRead['hiddenWorkshops'] => {
  const grid = grids.find((one) => one.hidden && one.rows.length > 0 && isCalled(one, table))
  if (!grid) return undefined
  const words = grid.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [cell.trim()] : [])))
  return { told: faultAt(placeOfFile(grid.sheet), { code: 'sheet_hidden', value: grid.sheet }), words: new Set(words) }
}

/** A sheet that is not there, or has its headings alone. */
const saysNothing = (read: Pick<GridRead<Table>, 'placed' | 'errors'> | undefined): boolean =>
  !read || (read.placed.rows.length === 0 && read.errors.length === 0)

/** Whether the headings of a sheet are those of this table, rather than of another. */
const isMostly = (grid: Grid, table: Table): boolean => {
  const score = matched(grid, table)
  return score > LOOKS_LIKE_IT && TABLES.every((one) => one === table || matched(grid, one) < score)
}

/** A round is a number that its name does not tell. */
const withRounds = (errors: readonly RowError[], frame: WorkbookFrame): readonly RowError[] =>
  errors.map((error) => (error.column === 'round' && error.code === 'not_a_number' ? { ...error, hint: oneOfRounds(frame) } : error))

/** Reads the sheets of a workbook, or the one table of a CSV file, with every mistake that cells show by themselves. */
export const readWorkbook = (given: GivenWorkbook, frame: WorkbookFrame): WorkbookRead => {
  const errors = new ErrorList()
  const cells = cellsOf(given)
  if (isRefusal(cells)) {
    errors.addAll([asRowError(given.name, cells)])
    return { grids: [], workshops: undefined, statements: undefined, hiddenWorkshops: undefined, errors, warnings: [] }
  }
  const sheets = sheetsOf(cells.grids)
  const [workshopGrid, statementGrid] = [sheets.get(workshopSheet), sheets.get(statementSheet)]
  const sectors = sectorsByName(frame)
  const workshops =
    workshopGrid && readTable(workshopSheetFor(frame), workshopGrid, { names: { country: countriesByName(frame), sectors } })
  const names = { sector: sectors, condition: conditionsByName(frame), themes: themesByName(frame) }
  const waiting = workshops && refusedIn(workshops)
  // Before the list of mistakes is cut: what waits must crowd out nothing that does not.
  const isToldElsewhere = (column: string, written: string): boolean => column === 'workshop' && waiting?.has(loose(written)) === true
  const statements = statementGrid && readTable(statementSheet, statementGrid, { names, isToldElsewhere })
  for (const read of [workshops, statements]) if (read) errors.addAll(withRounds(read.errors, frame), read.more)
  const hidden = TABLES.flatMap((table) => hiddenOf(cells.grids, table))
  const isAllHidden = hidden.length > 0 && saysNothing(workshops) && saysNothing(statements)
  if (isAllHidden) errors.addAll(hidden)
  else if (!workshops && !statements) errors.addAll([faultAt(placeOfFile(given.name), { code: 'no_sheet' })])
  const hiddenWorkshops = workshops || isAllHidden ? undefined : hiddenByName(cells.grids, workshopSheet)
  const told = isAllHidden ? [] : hidden.filter(({ sheet }) => sheet !== hiddenWorkshops?.told.sheet)
  const warnings = [
    ...cells.warnings,
    ...unread(cells.grids, sheets),
    ...told,
    ...(workshops?.warnings ?? []),
    ...(statements?.warnings ?? []),
  ]
  return { grids: cells.grids, workshops, statements, hiddenWorkshops, errors, warnings }
}
