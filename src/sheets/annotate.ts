import { type Lang, LANGS, translator } from '#kernel/i18n/translate.ts'
import { columnWidths } from './column-widths.ts'
import { cellName, type CellValue, type Grid, type GridRow } from './grid.ts'
import { findHeader } from './headings.ts'
import { andMore, type RowError } from './row-error.ts'
import type { Table } from './table.ts'
import { sheetMessages } from './words.ts'
import { sheetNames, writeBook } from './xlsx-write-book.ts'
import type { Note } from './xlsx-write-notes.ts'
import type { SheetParts } from './xlsx-write-sheet.ts'

export type Annotation = {
  readonly errors: readonly RowError[]
  /** Errors beyond those listed. */
  readonly more?: number
  readonly lang: Lang
  /** The tables that were read: they give columns their headings in the reader's language. */
  readonly tables: readonly Table[]
}

/** A sheet with its name in the copy and the table that its headings fit best. */
type Copied = { readonly grid: Grid; readonly name: string; readonly table: Table | undefined; readonly header: number | undefined }

const copied = (grid: Grid, name: string, tables: readonly Table[]): Copied => {
  const found = tables
    .map((table) => ({ table, header: findHeader(grid, table) }))
    .toSorted((a, b) => (b.header?.matched ?? 0) - (a.header?.matched ?? 0))[0]
  if (!found?.header?.matched) return { grid, name, table: undefined, header: undefined }
  return { grid, name, table: found.table, header: grid.rows[found.header.at]?.row }
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

const copyOf = ({ grid, name, header }: Copied, { errors, lang }: Annotation): SheetParts => {
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
  }
}

const headingsOf = (lang: Lang): readonly string[] => {
  const t = translator(lang, sheetMessages)
  return ['sheet', 'cell', 'column', 'value', 'message', 'hint'].map((what) => t(`sheets.errors.${what}`))
}

/** The list of an earlier copy, which comes back when someone corrects that copy and sends it in. */
const isErrorList = ({ rows }: Grid): boolean => LANGS.some((lang) => headingsOf(lang).every((heading, i) => rows[0]?.cells[i] === heading))

const quotedName = (name: string) => `'${name.replaceAll("'", "''")}'`

const listOf = (sheets: readonly Copied[], name: string, { errors, more = 0, lang }: Annotation): SheetParts => {
  const links = new Map<string, string>()
  const rows: CellValue[][] = errors.map((error, i) => {
    const { sheet, cell, column, value, message, hint } = error
    const copy = sheets.find(({ grid }) => grid.sheet === sheet)
    const spot = spotOf(error)
    if (copy && spot) links.set(cellName(i + 2, 1), `${quotedName(copy.name)}!${cellName(spot.row, spot.column)}`)
    const heading = copy?.table?.columns[column]?.heading[lang] ?? column
    return [copy?.name ?? sheet, spot ? cell || String(spot.row) : null, heading, value, message[lang], hint?.[lang] ?? null]
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
 * looks nor its formulas are copied.
 */
export const annotate = (read: readonly Grid[], annotation: Annotation): Uint8Array => {
  const grids = read.filter((grid) => !isErrorList(grid))
  const title = translator(annotation.lang, sheetMessages)('sheets.errors.name')
  const [, ...names] = sheetNames([title, ...grids.map(({ sheet }) => sheet)])
  const sheets = grids.map((grid, i) => copied(grid, names[i] ?? grid.sheet, annotation.tables))
  return writeBook([listOf(sheets, title, annotation), ...sheets.map((sheet) => copyOf(sheet, annotation))])
}
