import { LOCALES } from '#kernel/i18n/translate.ts'
import { cellReader, type CellReader } from './cell-readers.ts'
import { cellName, type CellValue, cellText, columnLetters, type FormulaCell, type Grid, type GridRow, isBlank } from './grid.ts'
import { findHeader, type Header, headingAsWritten } from './headings.ts'
import { nearest } from './nearest.ts'
import { ErrorList, type Place, placeAt, type Problem, type RowError, rowError } from './row-error.ts'
import type { Column, Row, Table, Words } from './table.ts'
import { both } from './words.ts'

/** A row as far as it could be read: a value that could not be is `undefined`. */
export type ReadRow = Readonly<Record<string, unknown>>

/** Rows together with the places they were read from, as `checkReferences` and the rooms' own checks need them. */
export type Placed = {
  readonly table: Table
  readonly rows: readonly ReadRow[]
  /** Place of a row's cell by the row's index; of the whole row without column. */
  readonly placeOf: (index: number, column?: string) => Place
}

export type TableRead<T extends Table> = {
  /** Rows without error. Whoever takes rows first asks whether `errors` is empty. */
  readonly rows: readonly Row<T>[]
  /** All rows, also those with errors, with their places. */
  readonly placed: Placed
  /** What stood in columns that the table does not know, by heading; one entry per row of `placed`. */
  readonly others: readonly Readonly<Record<string, string>>[]
  readonly errors: readonly RowError[]
  readonly warnings: readonly RowError[]
  /** Errors that are not listed, beyond the first 1,000. */
  readonly more: number
}

/** A table with the cells it was read from. Whoever keeps it keeps the whole grid. */
export type GridRead<T extends Table> = TableRead<T> & {
  /** What a cell holds, by its row's index, as a person would read it; its value may be a code for that. */
  readonly written: (index: number, column: string) => string
}

export type ReadTableOptions = {
  /** Column → folded name → code, for cells that may hold a name where the table holds a code. See `fold`. */
  readonly names?: Readonly<Record<string, ReadonlyMap<string, string>>>
  /** The grid was written by the house out of what it keeps: see `readPackage`. */
  readonly isKept?: boolean
  /** Of a cell as it is written, whether another mistake tells what is wrong with it: it spoils its row and takes no place in the list. */
  readonly isToldElsewhere?: (column: string, written: string) => boolean
}

type Slot = { readonly name: string; readonly column: Column; readonly at: number; readonly read: CellReader }

const NO_OTHERS: Readonly<Record<string, string>> = {}

const emptyValue = (column: Column) => (column.type === 'list' ? [] : column.otherwise === undefined ? null : '')

const quoted = (names: readonly string[]): Words => {
  const either = (locale: string, marks: readonly [string, string]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format([...new Set(names)].map((name) => `${marks[0]}${name}${marks[1]}`))
  return { es: either(LOCALES.es, ['«', '»']), en: either(LOCALES.en, ['“', '”']) }
}

/** A column is named as the file writes it, the second time and the first. */
const headedTwice = (row: number, cells: readonly CellValue[], [first, at]: readonly [number, number]): Problem => ({
  code: 'duplicate_column',
  value: headingAsWritten(cells[at]),
  hint: both('sheets.hint.duplicate-column', { cell: cellName(row, first), heading: headingAsWritten(cells[first]) }),
})

/** What was calculated and came to an error is not calculated again by saving it. */
const withoutValue = ({ found, fails }: FormulaCell): Problem => ({
  code: 'formula_without_value',
  ...(fails ? { variant: 'fails' } : {}),
  value: found,
  hint: both(fails ? 'sheets.hint.formula-fails' : 'sheets.hint.formula'),
})

/** Of a cell that nobody sees anything in, a formula without a result among them, nothing could be quoted. */
const showsNothing = (cell: CellValue | undefined): boolean => cellText(cell).trim() === ''

/** Reads one grid as one table; the parts of one reading share what they found. */
class TableReading {
  readonly errors = new ErrorList()
  readonly warnings = new ErrorList()
  readonly rows: ReadRow[] = []
  readonly clean: ReadRow[] = []
  readonly rowNumbers: number[] = []
  readonly others: Readonly<Record<string, string>>[] = []
  readonly #table: Table
  readonly #sheet: string
  readonly #firstWithKey = new Map<string, number>()
  #slots: readonly Slot[] = []
  #places = new Map<string, number>()
  #isToldElsewhere: ReadTableOptions['isToldElsewhere']

  constructor(table: Table, sheet: string) {
    this.#table = table
    this.#sheet = sheet
  }

  readonly placeOf = (index: number, column = ''): Place => placeAt(this.#sheet, this.rowNumbers[index] ?? 0, column, this.at(column))

  readonly at = (column: string): number => this.#places.get(column) ?? -1

  /** Gives the rows of the grid that were read, and keeps none: places are asked for long after the cells are of use to nobody. */
  run(grid: Grid, options: ReadTableOptions): readonly GridRow[] {
    const header = findHeader(grid, this.#table)
    this.#isToldElsewhere = options.isToldElsewhere
    this.#readHeader(grid, header, options)
    if (!header || header.matched === 0) return []
    const unknown = this.#unknownColumns(grid, header)
    const taken = grid.rows.slice(header.at + 1).filter(({ cells }) => !cells.every(isBlank))
    this.#tellUnheaded(taken, this.#unheadedColumns(grid, header))
    for (const row of taken) {
      const beyond = row.cells.findIndex((cell, at) => at >= header.names.length && !showsNothing(cell))
      // In a CSV file a value beyond the headings means a separator inside an unquoted text: the whole row has slipped. In a workbook it is a remark.
      if (beyond >= 0 && grid.source === 'csv') this.#skipRow(row, beyond)
      else this.#readRow(row, beyond)
      this.#keepOthers(row, unknown)
    }
    return taken
  }

  #readHeader(grid: Grid, header: Header | undefined, { names = {}, isKept }: ReadTableOptions): void {
    const { row, cells } = (header && grid.rows[header.at]) ?? { row: 0, cells: [] }
    for (const [at, name] of (header?.names ?? []).entries()) {
      if (name === undefined) continue
      const first = this.#places.get(name)
      if (first === undefined) this.#places.set(name, at)
      else this.errors.add(() => rowError(placeAt(this.#sheet, row, name, at), headedTwice(row, cells, [first, at])))
    }
    const epoch = grid.epoch ?? 1900
    this.#slots = Object.entries(this.#table.columns).map(([name, column]) => {
      const at = this.at(name)
      if (at < 0 && !column.optional) this.errors.add(() => this.#missingColumn(row, name, column))
      return { name, column, at, read: cellReader(column, { epoch, names: names[name], isKept }) }
    })
  }

  #missingColumn(row: number, name: string, { heading }: Column): RowError {
    const hint = both('sheets.hint.columns', { names: quoted([name, heading.es, heading.en]) })
    return rowError(placeAt(this.#sheet, row, name, -1), { code: 'missing_column', values: { heading }, hint })
  }

  /** Headings of no column, each with its place; each is a warning. */
  #unknownColumns({ rows }: Grid, header: Header): readonly (readonly [at: number, heading: string])[] {
    const { row, cells } = rows[header.at] as GridRow
    const unknown = [...cells.entries()].flatMap(([at, cell]) =>
      header.names[at] === undefined && !isBlank(cell) ? [[at, cellText(cell).trim()] as const] : [],
    )
    const free = Object.entries(this.#table.columns).filter(([name]) => !this.#places.has(name))
    for (const [at, heading] of unknown) {
      const near = nearest(
        heading,
        free.flatMap(([name, column]) => [name, column.heading.es, column.heading.en]),
      )
      const hint = near ? both('sheets.hint.nearest', { nearest: near }) : undefined
      this.warnings.add(() => rowError(placeAt(this.#sheet, row, heading, at), { code: 'unknown_column', value: heading, hint }))
    }
    return unknown
  }

  /**
   * Places between the headings where none stands, in order: the second column under a heading that is merged over two. What
   * people keep beside a table, a numbering before it or sums after it, is no part of it.
   */
  #unheadedColumns({ rows }: Grid, { at }: Header): readonly number[] {
    const headings = rows[at]?.cells ?? []
    const first = headings.findIndex((cell) => !isBlank(cell))
    const last = headings.findLastIndex((cell) => !isBlank(cell))
    return [...headings.keys()].filter((column) => column > first && column < last && isBlank(headings[column]))
  }

  /** One warning for each column, at the first value that is not read: whole columns of them would hide what else is told. */
  #tellUnheaded(rows: readonly GridRow[], columns: readonly number[]): void {
    const found = new Map<number, { readonly first: GridRow; more: number }>()
    for (const row of rows)
      for (const at of columns) {
        if (at >= row.cells.length) break
        if (showsNothing(row.cells[at])) continue
        const before = found.get(at)
        if (before) before.more += 1
        else found.set(at, { first: row, more: 0 })
      }
    for (const [at, { first, more }] of [...found].toSorted(([a], [b]) => a - b))
      this.warnings.add(() =>
        rowError(placeAt(this.#sheet, first.row, '', at), {
          code: 'unheaded_column',
          value: cellText(first.cells[at]),
          values: { letters: columnLetters(at), more },
          hint: both('sheets.hint.unheaded'),
        }),
      )
  }

  #readRow({ row, cells }: GridRow, beyond: number): void {
    const index = this.rows.length
    this.rowNumbers.push(row)
    const record: Record<string, unknown> = {}
    const before = this.errors.listed.length + this.errors.more
    let isSpoilt = false
    for (const slot of this.#slots)
      record[slot.name] = this.#readCell(slot, cells[slot.at], (problem) => {
        const make = () => rowError(placeAt(this.#sheet, row, slot.name, slot.at), problem)
        if (problem.code === 'line_break') return this.warnings.add(make)
        isSpoilt = true
        if (!this.#isToldElsewhere?.(slot.name, cellText(cells[slot.at]).trim())) this.errors.add(make)
      })
    for (const { name, column, at } of this.#slots) {
      if (column.otherwise === undefined || record[name] !== '' || record[column.otherwise] !== '') continue
      isSpoilt = true
      this.errors.add(() => rowError(placeAt(this.#sheet, row, name, at), { code: 'missing' }))
    }
    this.rows.push(record)
    this.#checkKey(index, record)
    if (!isSpoilt && this.errors.listed.length + this.errors.more === before) this.clean.push(record)
    if (beyond >= 0) this.warnings.add(() => this.#unheaded(row, cells, beyond))
  }

  /** Of a row that has slipped nothing is judged; its key, which stands before the texts, is kept for the rows that name it. */
  #skipRow({ row, cells }: GridRow, beyond: number): void {
    this.rowNumbers.push(row)
    const named = ({ name }: Slot): boolean => this.#table.key.includes(name)
    const valueOf = (slot: Slot): unknown => (named(slot) ? this.#readCell(slot, cells[slot.at], () => undefined) : undefined)
    this.rows.push(Object.fromEntries(this.#slots.map((slot) => [slot.name, valueOf(slot)])))
    this.errors.add(() => this.#unheaded(row, cells, beyond, both('sheets.hint.quotes')))
  }

  #unheaded(row: number, cells: GridRow['cells'], at: number, hint?: Words): RowError {
    return rowError(placeAt(this.#sheet, row, '', at), { code: 'unheaded_value', value: cellText(cells[at]), hint })
  }

  #readCell({ column, at, read }: Slot, cell: CellValue | undefined, tell: (problem: Problem) => void): unknown {
    if (at < 0) return column.optional ? emptyValue(column) : undefined
    if (cell === undefined || isBlank(cell)) return this.#blank(column, tell)
    if (typeof cell === 'object' && cell?.kind === 'formula') return void tell(withoutValue(cell))
    const value = read(cell, tell)
    // A cell of nothing but separators is as empty as a blank one.
    return Array.isArray(value) && value.length === 0 ? this.#blank(column, tell) : value
  }

  #blank(column: Column, tell: (problem: Problem) => void): unknown {
    if (column.optional || column.otherwise !== undefined) return emptyValue(column)
    return void tell({ code: 'missing' })
  }

  #checkKey(index: number, record: ReadRow): void {
    const parts = this.#table.key.map((name) => record[name])
    if (parts.some((part) => part === undefined)) return
    const key = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts)
    const first = this.#firstWithKey.get(key)
    if (first === undefined) return void this.#firstWithKey.set(key, index)
    const column = this.#table.key.at(-1) ?? ''
    const value = parts.map(String).join(' · ')
    this.errors.add(() =>
      rowError(this.placeOf(index, column), { code: 'duplicate_key', value, values: { first: String(this.rowNumbers[first]) } }),
    )
  }

  #keepOthers({ cells }: GridRow, unknown: readonly (readonly [number, string])[]): void {
    const filled = unknown.filter(([at]) => !isBlank(cells[at]))
    if (filled.length === 0) return void this.others.push(NO_OTHERS)
    this.others.push(Object.fromEntries(filled.map(([at, heading]) => [heading, cellText(cells[at]).trim()])))
  }
}

/**
 * Rows of a grid as the table describes them, with every mistake listed. Headings are found by column name, by heading in
 * either language or by synonym, without regard to case, accents or order; blank rows and a title above them are passed over.
 * References to other rows are not checked here: see `checkReferences`.
 */
export const readTable = <const T extends Table>(table: T, grid: Grid, options: ReadTableOptions = {}): GridRead<T> => {
  const reading = new TableReading(table, grid.sheet)
  const taken = reading.run(grid, options)
  const { rows, clean, others, placeOf, at, errors, warnings } = reading
  return {
    // The columns' readers give what `Row` says of them; TypeScript cannot follow that through the table.
    rows: clean as readonly unknown[] as readonly Row<T>[],
    placed: { table, rows, placeOf },
    written: (index, column) => cellText(taken[index]?.cells[at(column)]).trim(),
    others,
    errors: errors.listed,
    more: errors.more,
    warnings: warnings.listed,
  }
}
