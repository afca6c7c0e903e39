import { nearest } from './nearest.ts'
import type { Placed, ReadRow } from './read-table.ts'
import { ErrorList, type RowError, rowError } from './row-error.ts'
import type { Words } from './table.ts'
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

/**
 * Checks every reference between tables, each value of a list too, with the nearest known value as a hint.
 * @param known values outside these tables, such as codes that the programme already holds; they add to those of the tables
 */
export const checkReferences = (placed: readonly Placed[], known: Known = {}): ReferenceCheck => {
  const targets = new Targets(placed, known)
  const errors = new ErrorList()
  for (const { table, rows, placeOf } of placed)
    for (const [column, { refers }] of Object.entries(table.columns)) {
      if (!refers) continue
      const values = targets.values(...refers)
      if (!values) continue
      for (const [index, row] of rows.entries())
        for (const value of valuesIn(row, column)) {
          if (values.has(String(value))) continue
          errors.add(() => {
            const near = nearest(String(value), values)
            const hint = near === undefined ? undefined : both('sheets.hint.nearest', { nearest: near })
            const problem = {
              code: 'unknown_reference',
              value: String(value),
              values: { table: targets.heading(refers[0]) },
              hint,
            } as const
            return rowError(placeOf(index, column), problem)
          })
        }
    }
  return { errors: errors.listed, more: errors.more }
}
