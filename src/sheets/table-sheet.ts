import type { Lang } from '#kernel/i18n/translate.ts'
import type { CellValue } from './grid.ts'
import type { Column, Row, Table } from './table.ts'
import type { ColumnOut, SheetOut } from './write-xlsx.ts'

export type TableSheetOptions<T extends Table> = {
  readonly lang: Lang
  /** None for a template. */
  readonly rows?: readonly Row<T>[]
  /** Words to choose from in columns that hold codes, e.g. the names of the programme's countries. */
  readonly choices?: Readonly<Partial<Record<keyof T['columns'] & string, readonly string[]>>>
}

const holds = ({ type }: Column): 'text' | 'date' | 'number' =>
  type === 'date' ? 'date' : type === 'integer' || type === 'decimal' ? 'number' : 'text'

/** Room for what will be typed, where nothing is there yet to measure: long texts, and the longest choice. */
const roomFor = (column: Column, heading: string, choices: readonly string[]): { width?: number } => {
  const text = column.type === 'text' && (column.max ?? 0) >= 200 ? 50 : 0
  return text > 0 || choices.length > 0
    ? { width: Math.min(60, Math.max(text, heading.length + 2, ...choices.map((word) => word.length + 2))) }
    : {}
}

const columnOut = (column: Column, lang: Lang, words: readonly string[] | undefined): ColumnOut => {
  const choices = words ?? (column.type === 'choice' ? Object.values(column.values).map((value) => value[lang]) : undefined)
  // A star marks what must be filled; the reader passes over it.
  const heading = column.optional ? column.heading[lang] : `${column.heading[lang]} ★`
  return {
    heading,
    ...roomFor(column, heading, choices ?? []),
    holds: holds(column),
    ...(column.about ? { hint: column.about[lang] } : {}),
    ...(choices ? { choices } : {}),
  }
}

const cellOut = (column: Column, value: unknown, lang: Lang): CellValue => {
  if (Array.isArray(value)) return value.join('; ')
  if (column.type === 'choice' && typeof value === 'string') return column.values[value]?.[lang] ?? value
  if (column.type === 'date' && typeof value === 'string') return { kind: 'date', iso: value, shows: 'day' }
  return value as CellValue
}

/** One table as a sheet for people: headings and words in their language; `readTable` reads it back to the same rows. */
export const tableSheet = <const T extends Table>(table: T, { lang, rows = [], choices }: TableSheetOptions<T>): SheetOut => {
  const columns = Object.entries<Column>(table.columns)
  const words: Readonly<Record<string, readonly string[] | undefined>> = choices ?? {}
  return {
    name: table.heading[lang],
    columns: columns.map(([name, column]) => columnOut(column, lang, words[name])),
    rows: rows.map((row) => columns.map(([name, column]) => cellOut(column, (row as Readonly<Record<string, unknown>>)[name], lang))),
  }
}
