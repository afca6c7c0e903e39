import { nearest } from './nearest.ts'
import type { Placed, ReadRow } from './read-table.ts'
import { ErrorList, type Problem, type RowError, rowError } from './row-error.ts'
import type { Column, Words } from './table.ts'
import { both } from './words.ts'

/** Values that are known outside the file, by table and column: `{ sectors: { code: new Set(['police']) } }`. */
export type Known = Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>>

export type ReferenceCheck = { readonly errors: readonly RowError[]; readonly more: number }

/** Values of the columns that others refer to, collected once per column. */
class Targets {
  readonly #files: ReadonlyMap<string, Placed>
  readonly #known: Known
  readonly #sets = new Map<string, ReadonlySet<string>>()

  constructor(placed: readonly Placed[], known: Known) {
    this.#files = new Map(placed.map((one) => [one.table.name, one]))
    this.#known = known
  }

  heading(table: string): Words {
    return this.#files.get(table)?.table.heading ?? { es: table, en: table }
  }

  /** `undefined` where the column itself could not be read: then every reference to it would be an error about the wrong place. */
  values(table: string, column: string): ReadonlySet<string> | undefined {
    const name = `${table}.${column}`
    const found = this.#sets.get(name)
    if (found) return found
    const rows = this.#files.get(table)?.rows
    const outside = this.#known[table]?.[column]
    if (!rows && !outside) throw new Error(`nothing is known of ${name}, which other tables refer to: give its table or its values`)
    const values = new Set(outside)
    for (const row of rows ?? []) if (row[column] !== undefined && row[column] !== null) values.add(String(row[column]))
    if (values.size === 0 && rows?.some((row) => row[column] === undefined)) return undefined
    this.#sets.set(name, values)
    return values
  }
}

const valuesIn = (row: ReadRow, column: string): readonly unknown[] => {
  const value = row[column]
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** All values that a column may hold; `undefined` where one of the columns that hold them could not be read. */
const allowed = ({ refers, orRefers, orIs }: Column, targets: Targets): ReadonlySet<string> | undefined => {
  const values = new Set(orIs === undefined ? [] : [orIs])
  for (const [table, column] of [refers, orRefers].filter((one) => one !== undefined)) {
    const known = targets.values(table, column)
    if (!known) return undefined
    for (const value of known) values.add(value)
  }
  return values
}

const unknown = (
  value: string,
  { refers, orRefers, orIs }: Column,
  { targets, values }: { targets: Targets; values: Iterable<string> },
): Problem => {
  const near = nearest(value, values)
  const hint = near === undefined ? undefined : both('sheets.hint.nearest', { nearest: near })
  const [table, other] = [refers?.[0] ?? '', orRefers?.[0]]
  const variant = other !== undefined ? { variant: 'either' } : orIs !== undefined ? { variant: 'nor' } : {}
  const named = { table: targets.heading(table), ...(other && { other: targets.heading(other) }), ...(orIs && { or: orIs }) }
  return { code: 'unknown_reference', ...variant, value, values: named, hint }
}

/** A text without the form of its column was told so already. */
const isFormed = (value: string, column: Column): boolean => column.type !== 'text' || (column.pattern?.test(value) ?? true)

/**
 * Checks every reference between tables, each value of a list too, with the nearest known value as a hint.
 * @param known values outside these tables, such as codes that the programme already holds; they add to those of the tables
 */
export const checkReferences = (placed: readonly Placed[], known: Known = {}): ReferenceCheck => {
  const targets = new Targets(placed, known)
  const errors = new ErrorList()
  for (const { table, rows, placeOf } of placed)
    for (const [name, column] of Object.entries(table.columns)) {
      const values = column.refers && allowed(column, targets)
      if (!values) continue
      for (const [index, row] of rows.entries())
        for (const value of valuesIn(row, name).map(String))
          if (!values.has(value) && isFormed(value, column))
            errors.add(() => rowError(placeOf(index, name), unknown(value, column, { targets, values })))
    }
  return { errors: errors.listed, more: errors.more }
}
