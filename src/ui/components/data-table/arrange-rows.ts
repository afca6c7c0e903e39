import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'
import type { Column, Sort, Value } from './column.ts'

/** Letters without case and accents, so that “investigacion” finds «investigación». */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Of each row all its words, folded once for many searches. */
export const haystackOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): readonly string[] =>
  rows.map((row) => folded(columns.map(({ value }) => value(row) ?? '').join('\n')))

/** Rows that hold every word of the filter, in any column and order. */
export const filtered = <Row>(rows: readonly Row[], haystack: readonly string[], filter: string): readonly Row[] => {
  const words = folded(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((_, index) => words.every((word) => haystack[index]?.includes(word)))
}

/** Rows by a column: numbers by size, words as the language sorts them (R1-2 before R1-10), what is unknown always last, equals as they were. */
export const sorted = <Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  { direction, lang }: Pick<Sort, 'direction'> & { lang: Lang },
): readonly Row[] => {
  if (!column) return rows
  const { compare } = new Intl.Collator(LOCALES[lang], { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  const order = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  }
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .toSorted((a, b) => order(a.value, b.value))
    .map(({ row }) => row)
}

/** Keys after a row was ticked; with `from` all rows between the two get what the ticked one gets. */
export const ticked = (
  selected: ReadonlySet<string>,
  keys: readonly string[],
  tick: { key: string; from: string | null; on: boolean },
): ReadonlySet<string> => {
  const [start, end] = [keys.indexOf(tick.from ?? tick.key), keys.indexOf(tick.key)]
  const span = start < 0 ? [tick.key] : keys.slice(Math.min(start, end), Math.max(start, end) + 1)
  const next = new Set(selected)
  for (const key of span)
    if (tick.on) next.add(key)
    else next.delete(key)
  return next
}
