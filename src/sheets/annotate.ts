import { type Lang, LANGS, translator } from '#kernel/i18n/translate.ts'
import { ChoiceLists, LISTS, SPARE_ROWS } from './choice-lists.ts'
import { columnWidths } from './column-widths.ts'
import { cellName, type CellValue, type Grid, type GridRow } from './grid.ts'
import { findHeader, type Header, headingAsWritten } from './headings.ts'
import { andMore, type RowError } from './row-error.ts'
import type { Table } from './table.ts'
import { sheetMessages } from './words.ts'
import { sheetNames, writeBook } from './xlsx-write-book.ts'
import type { Note } from './xlsx-write-notes.ts'
import type { CellHelp, SheetParts } from './xlsx-write-sheet.ts'

export type Annotation = {
  readonly errors: readonly RowError[]
  /** Errors beyond those listed. */
  readonly more?: number
  readonly lang: Lang
  /** The tables that were read: they give columns their headings in the reader's language. */
  readonly tables: readonly Table[]
  /** Of a table, the words to choose from in columns that hold codes, as its template offers them. */
  readonly choices?: ReadonlyMap<Table, Choices>
}
type Choices = Readonly<Record<string, readonly string[] | undefined>>

/** A sheet with its name in the copy and the table that its headings fit best. */
type Copied = { readonly grid: Grid; readonly name: string; readonly table: Table | undefined; readonly header: Header | undefined }

const copied = (grid: Grid, name: string, tables: readonly Table[]): Copied => {
  const found = tables
    .map((table) => ({ table, header: findHeader(grid, table) }))
    .toSorted((a, b) => (b.header?.matched ?? 0) - (a.header?.matched ?? 0))[0]
  if (!found?.header?.matched) return { grid, name, table: undefined, header: undefined }
  return { grid, name, table: found.table, header: found.header }
}

const noteText = ({ message, hint }: RowError, lang: Lang): string => (hint ? `${message[lang]}\n${hint[lang]}` : message[lang])

/** Row and column of an error's cell; an error of a whole row is shown at its first cell. */
const spotOf = ({ row, cell }: RowError): { row: number; column: number } | undefined => {
  if (row < 1) return undefined
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? 'A'
  return { row, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}

const notesOf = (errors: readonly RowError[], lang: Lang): Note[] => {
  const notes = new Map<string, Note>()
  for (const error of errors) {
    const spot = spotOf(error)
    if (!spot) continue
    const name = cellName(spot.row, spot.column)
    const before = notes.get(name)
    notes.set(name, { ...spot, text: before ? `${before.text}\n\n${noteText(error, lang)}` : noteText(error, lang) })
  }
  return [...notes.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Cells that an error names must be there to be coloured, though they are empty. */
const withSpots = (rows: readonly GridRow[], notes: readonly Note[]): GridRow[] => {
  const all = new Map<number, CellValue[]>(rows.map(({ row, cells }) => [row, [...cells]]))
  for (const { row, column } of notes) {
    const cells = all.get(row) ?? []
    while (cells.length <= column) cells.push(null)
    all.set(row, cells)
  }
  return [...all].map(([row, cells]) => ({ row, cells })).toSorted((a, b) => a.row - b.row)
}

const wordsOf = (table: Table, name: string, { choices, lang }: Annotation): readonly string[] => {
  const column = table.columns[name]
  return choices?.get(table)?.[name] ?? (column?.type === 'choice' ? Object.values(column.values).map((value) => value[lang]) : [])
}

/** The drop-downs of the template, in the columns that hold what they offer: whoever corrects the copy chooses as before. */
const helpOf = ({ table, header, grid }: Copied, annotation: Annotation, lists: ChoiceLists): CellHelp[] => {
  if (!table || !header) return []
  const from = (grid.rows[header.at]?.row ?? 0) + 1
  const to = (grid.rows.at(-1)?.row ?? from) + SPARE_ROWS
  return header.names.flatMap((name, column) => {
    const words = name === undefined ? [] : wordsOf(table, name, annotation)
    return words.length > 0 ? [{ column, from, to, list: lists.rangeOf(words) }] : []
  })
}

const copyOf = (sheet: Copied, annotation: Annotation, lists: ChoiceLists): SheetParts => {
  const { grid, name } = sheet
  const { errors, lang } = annotation
  const header = sheet.header && grid.rows[sheet.header.at]?.row
  const notes = notesOf(
    errors.filter(({ sheet }) => sheet === grid.sheet),
    lang,
  )
  return {
    name,
    ...(grid.hidden ? { hidden: true } : {}),
    rows: withSpots(grid.rows, notes),
    columns: columnWidths(grid.rows.map(({ cells }) => cells)).map((width) => ({ width })),
    ...(header ? { header } : {}),
    wrong: new Set(notes.map(({ row, column }) => cellName(row, column))),
    notes,
    help: helpOf(sheet, annotation, lists),
  }
}

const headingsOf = (lang: Lang): readonly string[] => {
  const t = translator(lang, sheetMessages)
  return ['sheet', 'cell', 'column', 'value', 'message', 'hint'].map((what) => t(`sheets.errors.${what}`))
}

/** The list of an earlier copy, which comes back when someone corrects that copy and sends it in. */
const isErrorList = ({ rows }: Grid): boolean => LANGS.some((lang) => headingsOf(lang).every((heading, i) => rows[0]?.cells[i] === heading))

/** The template's own lists: the copy has them anew. */
const isLists = ({ sheet, hidden }: Grid): boolean => hidden === true && Object.values(LISTS).some((name) => name === sheet)

const quotedName = (name: string) => `'${name.replaceAll("'", "''")}'`

/** As the file writes it; a column that it lacks as the table has it in the reader's language. */
const columnNamed = (copy: Copied | undefined, column: string, lang: Lang): string => {
  const { at = -1, names = [] } = copy?.header ?? {}
  const written = column === '' ? '' : headingAsWritten(copy?.grid.rows[at]?.cells[names.indexOf(column)])
  return written || (copy?.table?.columns[column]?.heading[lang] ?? column)
}

const listOf = (sheets: readonly Copied[], name: string, { errors, more = 0, lang }: Annotation): SheetParts => {
  const links = new Map<string, string>()
  const rows: CellValue[][] = errors.map((error, i) => {
    const { sheet, cell, column, value, message, hint } = error
    const copy = sheets.find(({ grid }) => grid.sheet === sheet)
    const spot = spotOf(error)
    if (copy && spot) links.set(cellName(i + 2, 1), `${quotedName(copy.name)}!${cellName(spot.row, spot.column)}`)
    return [
      copy?.name ?? sheet,
      spot ? cell || String(spot.row) : null,
      columnNamed(copy, column, lang) || null,
      value,
      message[lang],
      hint?.[lang] ?? null,
    ]
  })
  if (more > 0) rows.push([null, null, null, null, andMore(more)[lang], null])
  const all = [headingsOf(lang), ...rows]
  return {
    name,
    rows: all.map((cells, i) => ({ row: i + 1, cells })),
    columns: columnWidths(all).map((width) => ({ width })),
    header: 1,
    links,
  }
}

/**
 * A copy of what was read in which every cell with an error is coloured and carries a note, after a first sheet that
 * lists all errors with a link to each cell; in the reader's language. The file itself is not changed, and neither its
 * looks nor its formulas are copied; the drop-downs of the template are there again.
 */
export const annotate = (read: readonly Grid[], annotation: Annotation): Uint8Array => {
  const grids = read.filter((grid) => !isErrorList(grid) && !isLists(grid))
  const title = translator(annotation.lang, sheetMessages)('sheets.errors.name')
  const lists = new ChoiceLists(LISTS[annotation.lang])
  const [, , ...names] = sheetNames([LISTS[annotation.lang], title, ...grids.map(({ sheet }) => sheet)])
  const sheets = grids.map((grid, i) => copied(grid, names[i] ?? grid.sheet, annotation.tables))
  const copies = sheets.map((sheet) => copyOf(sheet, annotation, lists))
  const listSheet = lists.sheet()
  return writeBook([listOf(sheets, title, annotation), ...copies, ...(listSheet ? [listSheet] : [])])
}
