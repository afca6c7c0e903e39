import type { NumberedRuns, NumberedTable } from './numbered.ts'

export const textOf = (runs: NumberedRuns): string => runs.map((run) => (run.kind === 'cite' ? run.parts.map((part) => part.text).join('') : run.text)).join('')

/** Room that a column asks for, in characters: its longest word at least, and more the longer its texts. */
const need = (texts: readonly string[]): number => {
  const word = Math.max(...texts.flatMap((text) => text.split(/[ /-]/)).map((part) => part.length))
  const longest = Math.max(...texts.map((text) => text.length))
  return Math.max(4, word + 1, Math.min(longest, 12 + longest / 3, 70))
}

const needs = (table: NumberedTable): number[] =>
  table.columns.map((column, at) => need([textOf(column.header), ...table.rows.map((row) => textOf(row[at]?.runs ?? []))]))

/** Shares of the width, one per column, that add up to 1: as given, the rest by what the columns hold. */
export const columnShares = (table: NumberedTable): number[] => {
  const given = table.columns.map((column) => column.width)
  const asked = needs(table)
  const rest = Math.max(0, 1 - given.reduce<number>((sum, width) => sum + (width ?? 0), 0))
  const restAsked = asked.reduce((sum, width, at) => sum + (given[at] === undefined ? width : 0), 0)
  const shares = asked.map((width, at) => given[at] ?? (rest * width) / restAsked)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** Whether a table wants more than the measure of the text. */
export const isWide = (table: NumberedTable): boolean =>
  table.dense === true || table.columns.length > 5 || needs(table).reduce((sum, width) => sum + width, 0) > 72
