import { recomputable } from './recomputable.ts'
import { isSmall, type Published, type Sum } from './table.ts'

/**
 * Why a cell is withheld: nobody knows all of it; it is small; it is zero; it would tell one that is withheld; it was withheld when the same table was
 * published before.
 */
export type Why = 'unknown' | 'small' | 'zero' | 'beside' | 'before'

type Told = {
  readonly sums: readonly Sum[]
  /** Whether a zero may be published. */
  readonly zeros: boolean
  /** The same table as it was published before. */
  readonly before?: Published | undefined
  /** Cells whose number is a part of what it should be. */
  readonly unknown?: ReadonlySet<string>
}

/** What is withheld by itself, whatever stands beside it. */
const byItself = (cell: string, value: number, { zeros, before, unknown }: Told): Why | undefined => {
  if (unknown?.has(cell)) return 'unknown'
  if (isSmall(value)) return 'small'
  if (value === 0 && !zeros) return 'zero'
  return before?.get(cell) === null ? 'before' : undefined
}

/** What hides a part hides all parts of its sum: so which cell is the small one is told by nothing, not even by how the others were chosen. */
const hideParts = (why: Map<string, Why>, sums: readonly Sum[]): void => {
  for (let before = -1; before !== why.size;) {
    before = why.size
    for (const { parts } of sums.filter((sum) => sum.parts.some((part) => why.has(part))))
      for (const part of parts) if (!why.has(part)) why.set(part, 'beside')
  }
}

const publishedOf = (cells: ReadonlyMap<string, number>, why: ReadonlyMap<string, Why>): Published =>
  new Map([...cells].map(([cell, value]) => [cell, why.has(cell) ? null : value]))

/** Totals of which parts are withheld, and which are still shown. */
const shownTotals = (why: ReadonlyMap<string, Why>, sums: readonly Sum[]): readonly string[] =>
  sums.filter(({ total, parts }) => !why.has(total) && parts.some((part) => why.has(part))).map(({ total }) => total)

/**
 * What of a table is withheld, and why: what is small; with a part of a sum all its parts, so that their total alone is told (the rule of decision 0003);
 * and where that total would still rule out a number from 1 to 4, the total too, until nothing does.
 * @param cells every cell with its number; each that a sum names is among them
 */
export const withhold = (cells: ReadonlyMap<string, number>, told: Told): ReadonlyMap<string, Why> => {
  const why = new Map<string, Why>()
  for (const [cell, value] of cells) {
    const own = byItself(cell, value, told)
    if (own) why.set(cell, own)
  }
  hideParts(why, told.sums)
  while (recomputable(publishedOf(cells, why), told.sums).length > 0) {
    const totals = shownTotals(why, told.sums)
    if (totals.length === 0) break
    for (const total of totals) why.set(total, 'beside')
    hideParts(why, told.sums)
  }
  return why
}

/** A table without what is withheld of it. */
export const published = (cells: ReadonlyMap<string, number>, told: Told): Published => publishedOf(cells, withhold(cells, told))
