import type { Files } from './archive.ts'
import { packageFiles } from './package-files.ts'
import { readCsv } from './read-csv.ts'
import { checkDescriptor } from './read-descriptor.ts'
import { readPassages, type Passages } from './read-passages.ts'
import { readTable, type TableRead } from './read-table.ts'
import { checkReferences } from './references.ts'
import { asRowError, refusal } from './refusal.ts'
import { ErrorList, placeAt, placeOfFile, rowError, type RowError } from './row-error.ts'
import type { Row, Table, Tables } from './table.ts'
import { both } from './words.ts'

export type { Passages }

export type PackageReadDone<T extends readonly Table[]> = {
  readonly kind: 'read'
  readonly tables: Tables<T>
  readonly passages: Passages
  /** Files that the package carries and nobody reads: README.md. */
  readonly carried: Files
  readonly warnings: readonly RowError[]
}

/** Nothing of the package was taken. `more` counts the errors beyond those listed. */
export type PackageRefused = {
  readonly kind: 'refused'
  readonly errors: readonly RowError[]
  readonly more: number
  readonly warnings: readonly RowError[]
}

export type PackageRead<T extends readonly Table[]> = PackageReadDone<T> | PackageRefused

/** The one table that no package may lack, and that holds one row. */
const REQUIRED = 'programme'

type Found = Omit<TableRead<Table>, 'rows'> & { readonly rows: readonly unknown[] }

/**
 * What a room asks of its tables beyond what their columns say, such as that dates are in order. It is given each table as it was read,
 * with its mistakes and places.
 */
export type PackageCheck = (read: <T extends Table>(table: T) => TableRead<T>, errors: ErrorList) => void

const pathOf = (table: Table) => `data/${table.name}.csv`

const absent = (table: Table): Found => ({
  placed: { table, rows: [], placeOf: (_, column = '') => placeAt(pathOf(table), 0, column, -1) },
  rows: [],
  others: [],
  errors: [],
  warnings: [],
  more: 0,
})

const requiredError = (table: Table, rows: number): RowError => {
  const place = placeOfFile(pathOf(table))
  const { heading } = table
  return rows === 0
    ? rowError(place, { code: 'missing_table', values: { heading }, hint: both('sheets.hint.table-file', { file: pathOf(table) }) })
    : rowError(place, { code: 'one_row_only', values: { heading, rows }, hint: both('sheets.hint.one-row') })
}

type Source = { readonly files: Files; readonly isKept: boolean }

/** What all parts of one reading found. */
class PackageReading {
  readonly errors = new ErrorList()
  readonly warnings = new ErrorList()

  add(part: { errors: readonly RowError[]; more?: number; warnings?: readonly RowError[] }): void {
    this.errors.addAll(part.errors, part.more)
    this.warnings.addAll(part.warnings ?? [])
  }

  table({ files, isKept }: Source, table: Table): Found {
    const path = pathOf(table)
    const bytes = files.get(path)
    const found = bytes ? this.#fromBytes(bytes, { path, isKept }, table) : absent(table)
    const rows = found?.placed.rows.length
    if (table.name === REQUIRED && rows !== undefined && rows !== 1) this.errors.add(() => requiredError(table, rows))
    return found ?? absent(table)
  }

  #fromBytes(bytes: Uint8Array, { path, isKept }: { path: string; isKept: boolean }, table: Table): Found | undefined {
    const csv = readCsv(bytes, { sheet: path, guard: 'none' })
    if (csv.kind === 'refused') {
      this.errors.add(() => asRowError(path, csv))
      return undefined
    }
    this.add({ errors: [], warnings: csv.warnings })
    // What its cells held is asked for by nobody, and goes before the next table is read.
    const { written: _, ...read } = readTable(table, csv.grid, { isKept })
    this.add(read)
    return read
  }
}

const unknownFiles = (files: Files, tables: readonly Table[]): RowError[] => {
  const known = new Set(['datapackage.json', 'README.md', ...tables.map(pathOf)])
  const strange = [...files.keys()].filter((path) => !known.has(path) && !path.startsWith('prose/'))
  return strange.map((path) => ({
    ...placeOfFile(path),
    code: 'unknown_file',
    value: '',
    message: both('sheets.package.unknown-file'),
    hint: null,
  }))
}

const foundIn =
  (found: readonly Found[]) =>
  <T extends Table>(table: T): TableRead<T> => {
    const read = found.find(({ placed }) => placed.table.name === table.name)
    if (!read) throw new Error(`a check asks for ${table.name}, which is no table of the package`)
    // What was read by a table has the rows that it describes; the list of tables cannot say which is which.
    return { ...read, rows: read.rows as readonly Row<T>[] }
  }

/**
 * A whole programme package: typed tables and passages, or every error in it with file, row, column, what was found and
 * what would be right. A table without file is an empty table, except `programme`. Links between tables are checked.
 * @param checks asked where a package comes in from outside, and so is whether its dates are of the calendar; left out where it was written from
 *   what stands in a house already, which its own doors let in
 */
export const readPackage = <const T extends readonly Table[]>(
  given: Files,
  tables: T,
  checks?: readonly PackageCheck[],
): PackageRead<T> => {
  const files = packageFiles(given)
  const reading = new PackageReading()
  if (![...files.keys()].some((path) => /^data\/[^/]+\.csv$/.test(path))) {
    return { kind: 'refused', errors: [asRowError('', refusal('no_package'))], more: 0, warnings: [] }
  }
  reading.add(checkDescriptor(files))
  const found = tables.map((table) => reading.table({ files, isKept: checks === undefined }, table))
  // Files that could not be read would make every link to them an error of its own.
  const unread = reading.errors.listed.some(({ row, code }) => row === 0 && code !== 'missing_table' && code !== 'one_row_only')
  if (!unread) {
    reading.add(checkReferences(found.map(({ placed }) => placed)))
    for (const check of checks ?? []) check(foundIn(found), reading.errors)
  }
  const prose = readPassages(files)
  reading.add(prose)
  reading.add({ errors: [], warnings: unknownFiles(files, tables) })
  const { errors, warnings } = reading
  if (errors.listed.length > 0) return { kind: 'refused', errors: errors.listed, more: errors.more, warnings: warnings.listed }
  const read = Object.fromEntries(found.map(({ placed, rows }) => [placed.table.name, rows])) as unknown as Tables<T>
  const readme = files.get('README.md')
  return {
    kind: 'read',
    tables: read,
    passages: prose.passages,
    carried: new Map(readme ? [['README.md', readme]] : []),
    warnings: warnings.listed,
  }
}
