import { columnWidths } from './column-widths.ts'
import { ChoiceLists, SPARE_ROWS } from './choice-lists.ts'
import type { CellValue } from './grid.ts'
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

const helpOf = ({ columns, rows }: SheetOut, lists: ChoiceLists): CellHelp[] =>
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

const partsOf = (sheet: SheetOut, name: string, lists: ChoiceLists): SheetParts => {
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
  const lists = new ChoiceLists(listsName)
  // The sheet of lists has the first claim on its name, since ranges name it.
  const [, ...names] = sheetNames([listsName, ...sheets.map(({ name }) => name)])
  const written = sheets.map((sheet, i) => partsOf(sheet, names[i] ?? sheet.name, lists))
  const listSheet = lists.sheet()
  return writeBook(listSheet ? [...written, listSheet] : written)
}
