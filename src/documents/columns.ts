import type { NumberedRuns, NumberedTable } from './numbered.ts'

export const textOf = (runs: NumberedRuns): string =>
  runs.map((run) => (run.kind === 'cite' ? run.parts.map((part) => part.text).join('') : run.text)).join('')

/** Room in characters: without `least` a word would be broken, with `ideal` hardly a line is. */
type Need = { least: number; ideal: number }

/** Space beside the text of a cell, in characters. */
const PADDING = 2.5
/** Semibold headers and capitals run wider than the mean character. */
const WIDE = 1.12
/** Characters that go into the measure of the text, and into the full width of a page, at the size of a table. */
const MEASURE = 72
const FULL = 95

const needOf = (texts: readonly string[]): Need => {
  const word = Math.max(1, ...texts.flatMap((text) => text.split(/[ /-]/)).map((part) => part.length))
  const longest = Math.max(...texts.map((text) => text.length))
  const least = Math.min(word, 30) * WIDE + PADDING
  return { least, ideal: Math.max(least, Math.min(longest, 12 + longest / 3, 70) + PADDING) }
}

const needs = (table: NumberedTable): Need[] =>
  table.columns.map((column, at) => needOf([textOf(column.header), ...table.rows.map((row) => textOf(row[at]?.runs ?? []))]))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Whether a table wants more than the measure of the text. */
export const isWide = (table: NumberedTable): boolean =>
  table.dense === true || table.columns.length > 5 || sum(needs(table).map((need) => need.ideal)) > MEASURE

/** What each column gets of `room` characters: its longest word first, then of what is left as its texts ask. */
const shareOut = (asked: readonly Need[], room: number): number[] => {
  const wanted = sum(asked.map(({ least, ideal }) => ideal - least))
  const left = Math.max(0, room - sum(asked.map(({ least }) => least)))
  return asked.map(
    ({ least, ideal }) => least + (wanted > 0 ? (left * (ideal - least)) / wanted : (left * least) / sum(asked.map((need) => need.least))),
  )
}

/** Raises what is under its floor, and takes that from those that stand above theirs. */
const raised = (shares: readonly number[], floors: readonly number[]): number[] => {
  const lack = sum(shares.map((share, at) => Math.max(0, floors[at]! - share)))
  const spare = sum(shares.map((share, at) => Math.max(0, share - floors[at]!)))
  if (lack === 0 || spare < lack) return [...shares]
  return shares.map((share, at) => (share < floors[at]! ? floors[at]! : share - ((share - floors[at]!) * lack) / spare))
}

const exactShares = ({ columns }: NumberedTable): number[] => {
  const whole = sum(columns.map(({ width = 1 }) => width))
  return columns.map(({ width = 1 }) => width / whole)
}

/**
 * Shares of the width, one per column, that add up to 1. Given widths count as they stand to one another where every column
 * has one, else as parts of 1, the rest by what the columns hold. None is so narrow that a word must break while another has room.
 */
export const columnShares = (table: NumberedTable): number[] => {
  if (table.exact) return exactShares(table)
  const room = isWide(table) ? FULL : MEASURE
  const asked = needs(table)
  const given = table.columns.map((column) => column.width)
  const open = asked.filter((_, at) => given[at] === undefined)
  const rest = Math.max(0.02 * open.length, 1 - sum(given.map((width) => width ?? 0)))
  const widths = shareOut(open, room * rest)
  const total = sum(widths)
  const shares = given.map((width) => width ?? (rest * widths.shift()!) / total)
  const whole = sum(shares)
  return raised(
    shares.map((share) => share / whole),
    asked.map(({ least }) => least / room),
  )
}
