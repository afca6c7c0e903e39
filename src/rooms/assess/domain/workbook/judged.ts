import type { TableRead } from '#sheets/read-table.ts'
import type { Row, Table } from '#sheets/table.ts'

/** A row as far as it can be judged: `undefined` where its cell has a mistake of its own. */
export type Judged<R> = { readonly [K in keyof R]: R[K] | undefined }

export type JudgedRow<R> = {
  readonly row: Judged<R>
  readonly index: number
  /** The row itself where nothing is said against a cell of it. */
  readonly clean: R | undefined
}

/** A list with too many values still has each of them. */
const LEAVES_VALUE = 'too_many'

/**
 * Every row with its place in the file, also those in which a cell is wrong: one mistake hides no other, so a file is corrected in one round.
 * What depends on a broken cell is not judged, since it would be told anew once the cell is right.
 */
export const judgedRows = <T extends Table>({ rows, placed, errors }: TableRead<T>): readonly JudgedRow<Row<T>>[] => {
  const [clean, broken] = [new Set<unknown>(rows), new Map<number, Set<string>>()]
  for (const { row, column, code } of errors) if (code !== LEAVES_VALUE) broken.set(row, (broken.get(row) ?? new Set()).add(column))
  return placed.rows.map((read, index) => {
    const columns = broken.get(placed.placeOf(index).row)
    const row = columns
      ? Object.fromEntries(Object.entries(read).map(([name, value]) => [name, columns.has(name) ? undefined : value]))
      : read
    // A column that the sheet lacks leaves no mistake in the row, and no value either.
    const isClean = clean.has(read) && !Object.values(read).includes(undefined)
    return { row: row as Judged<Row<T>>, index, clean: isClean ? (read as Row<T>) : undefined }
  })
}

/** The fields of a row whose cells are right. */
export const readable = <R extends object>(row: Judged<R>): Partial<R> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<R>
