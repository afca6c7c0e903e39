import { type CellValue, cellText, type Grid, type GridRow, isBlank } from './grid.ts'
import { fold } from './fold.ts'
import type { Table } from './table.ts'

/** Rows above the heading that may hold a title or remarks. */
const SEARCHED_ROWS = 10

/** Folded heading → column name. A column's own name wins; a heading that two columns share is a bug of the table. */
const headingIndex = (table: Table): ReadonlyMap<string, string> => {
  const index = new Map(Object.keys(table.columns).map((name) => [fold(name), name]))
  for (const [name, { heading, also = [] }] of Object.entries(table.columns))
    for (const words of [heading.es, heading.en, ...also]) {
      const taken = index.get(fold(words))
      const ownName = taken !== undefined && fold(taken) === fold(words)
      if (taken !== undefined && taken !== name && !ownName)
        throw new Error(`${table.name}: columns ${taken} and ${name} share the heading ${words}`)
      if (taken === undefined) index.set(fold(words), name)
    }
  return index
}

export type Header = {
  /** Where it stands in `grid.rows`. */
  readonly at: number
  /** Column name by place; `undefined` = not known. */
  readonly names: readonly (string | undefined)[]
  readonly matched: number
}

/** The star of a needed column is a question mark in a CSV of an older encoding. */
const nameOf = (heading: string, index: ReadonlyMap<string, string>) => {
  const folded = fold(heading)
  return index.get(folded) ?? index.get(folded.replace(/[ ?]+$/, ''))
}

/** A heading as the file has it, without the mark of a needed column. */
export const headingAsWritten = (cell: CellValue | undefined): string =>
  cellText(cell)
    .replace(/[\s★*]+$/, '')
    .trim()

const namesOf = (cells: readonly CellValue[], index: ReadonlyMap<string, string>) =>
  cells.map((cell) => (isBlank(cell) ? undefined : nameOf(cellText(cell), index)))

const headerAt = ({ cells }: GridRow, at: number, index: ReadonlyMap<string, string>): Header => {
  const names = namesOf(cells, index)
  return { at, names, matched: new Set(names.filter((name) => name !== undefined)).size }
}

/**
 * The row of headings: of the first rows that hold something, the one that names the most columns, the earlier of two
 * equals. A title above it, merged or not, is passed over.
 * @returns `undefined` if the grid is empty
 */
export const findHeader = (grid: Grid, table: Table): Header | undefined => {
  const index = headingIndex(table)
  let best: Header | undefined
  for (const [at, row] of grid.rows.slice(0, SEARCHED_ROWS).entries()) {
    const header = headerAt(row, at, index)
    if (!best || header.matched > best.matched) best = header
  }
  return best
}

/**
 * The sheet that holds a table: by its name in either language, else the one whose headings fit best.
 * @returns `undefined` if no sheet names a single column of it
 */
export const findGrid = (grids: readonly Grid[], table: Table): Grid | undefined => {
  const called = new Set([table.name, table.heading.es, table.heading.en].map(fold))
  const named = grids.find((grid) => called.has(fold(grid.sheet)))
  if (named) return named
  let best: { grid: Grid; matched: number } | undefined
  for (const grid of grids) {
    if (grid.hidden) continue
    const matched = findHeader(grid, table)?.matched ?? 0
    if (matched > (best?.matched ?? 0)) best = { grid, matched }
  }
  return best?.grid
}
