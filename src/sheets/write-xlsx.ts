import { columnWidths } from './column-widths.ts'
import { type CellValue, columnLetters } from './grid.ts'
import { sheetNames, writeBook } from './xlsx-write-book.ts'
import type { CellHelp, SheetParts } from './xlsx-write-sheet.ts'

export type ColumnOut = {
  readonly heading: string
  /** Shown beside the cells of the column while they are filled; at most 255 characters. */
  readonly hint?: string
  /** Words to choose from; others are refused by the spreadsheet. */
  readonly choices?: readonly string[]
  /** What empty cells are for, so that the spreadsheet makes no date or number of a typed code. */
  readonly holds?: 'text' | 'date' | 'number'
  /** In characters; without it, as wide as the content asks. */
  readonly width?: number
}

export type SheetOut = {
  readonly name: string
  readonly columns: readonly ColumnOut[]
  readonly rows: readonly (readonly CellValue[])[]
  readonly hidden?: boolean
}

/** Rows beyond the last that still offer choices and hints, for files that are to be filled. */
const SPARE_ROWS = 2_000

/** All choices of a workbook stand in one hidden sheet: a list inside a validation is cut at 255 characters and at every comma. */
class Lists {
  readonly #columns: (readonly string[])[] = []
  readonly #name: string
  readonly #ranges = new Map<string, string>()

  constructor(name: string) {
    this.#name = name
  }

  rangeOf(words: readonly string[]): string {
    const key = JSON.stringify(words)
    const known = this.#ranges.get(key)
    if (known) return known
    const letters = columnLetters(this.#columns.push(words) - 1)
    const range = `${this.#name}!$${letters}$1:$${letters}$${words.length}`
    this.#ranges.set(key, range)
    return range
  }

  sheet(): SheetParts | undefined {
    if (this.#columns.length === 0) return undefined
    const height = Math.max(...this.#columns.map((words) => words.length))
    const rows = Array.from({ length: height }, (_, i) => ({ row: i + 1, cells: this.#columns.map((words) => words[i] ?? null) }))
    return { name: this.#name, hidden: true, rows, columns: [] }
  }
}

const helpOf = ({ columns, rows }: SheetOut, lists: Lists): CellHelp[] =>
  columns.flatMap(({ choices, hint }, column) =>
    choices?.length || hint
      ? [
          {
            column,
            from: 2,
            to: rows.length + 1 + SPARE_ROWS,
            ...(choices?.length ? { list: lists.rangeOf(choices) } : {}),
            ...(hint ? { hint } : {}),
          },
        ]
      : [],
  )

const partsOf = (sheet: SheetOut, name: string, lists: Lists): SheetParts => {
  const header = sheet.columns.map(({ heading }) => heading)
  const widths = columnWidths([header, ...sheet.rows])
  return {
    name,
    ...(sheet.hidden ? { hidden: true } : {}),
    rows: [header, ...sheet.rows].map((cells, i) => ({ row: i + 1, cells })),
    columns: sheet.columns.map(({ width, holds }, i) => ({ width: width ?? widths[i] ?? 10, ...(holds ? { holds } : {}) })),
    header: 1,
    help: helpOf(sheet, lists),
  }
}

/**
 * A workbook with one table per sheet: headings set off and kept in sight, drop-downs where there are choices. Texts are
 * string cells, and those that look like a formula carry the mark that keeps them text. The same sheets give the same bytes.
 */
export const writeXlsx = (
  sheets: readonly SheetOut[],
  { lists: listsName = 'listas' }: { lists?: 'listas' | 'lists' } = {},
): Uint8Array => {
  const lists = new Lists(listsName)
  // The sheet of lists has the first claim on its name, since ranges name it.
  const [, ...names] = sheetNames([listsName, ...sheets.map(({ name }) => name)])
  const written = sheets.map((sheet, i) => partsOf(sheet, names[i] ?? sheet.name, lists))
  const listSheet = lists.sheet()
  return writeBook(listSheet ? [...written, listSheet] : written)
}
